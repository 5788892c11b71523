import type { Face } from '../face.ts';

const HAIR = { light: '#4b4442', base: '#2a2523', deep: '#1b1716' } as const;
const GLASSES = '#2b2f36';

export const daniel: Face = {
  skin: {
    light: '#a06c49',
    base: '#875636',
    shade: '#6b4029',
    deep: '#46281a',
    blush: '#8a3f2a',
    upperLip: '#6b3a30',
    lowerLip: '#8d5648',
  },
  backdrop: { light: '#dfe4ea', deep: '#b2becb' },
  headPath:
    'M61 86C60 58 77 42 100 42C123 42 140 58 139 86C139 105 137 121 128 133C120 143 110 148.5 100 148.5C90 148.5 80 143 72 133C63 121 61 105 61 86Z',
  neckWidth: 42,
  earHeight: 1,
  eyes: {
    iris: '#3a2417',
    width: 0.98,
    height: 0.98,
    tilt: 1,
    hooded: 0.08,
    lash: '#17100d',
    lashWidth: 1.6,
    hasCrease: true,
  },
  brows: { colour: HAIR.base, thickness: 1.1, tilt: 0 },
  noseWidth: 1.26,
  mouth: { width: 1.08, fullness: 1.12 },
  hairBehind: null,
  clothes: (
    <>
      <path
        d="M12 204C14 180 34 170 66 160L80 154L100 182L120 154L134 160C166 170 186 180 188 204Z"
        fill="#2f3e57"
      />
      <path
        d="M80 153C83 162 91 171 100 180C109 171 117 162 120 153L126 158C122 176 112 192 104 204H96C88 192 78 176 74 158Z"
        fill="#dfe7f0"
      />
      <path d="M80 153L74 158L88 184L100 180C91 171 83 162 80 153Z" fill="#f4f7fa" />
      <path d="M120 153L126 158L112 184L100 180C109 171 117 162 120 153Z" fill="#f4f7fa" />
      <path d="M74 158L66 161L80 188L94 204H98L82 180Z" fill="#243147" />
      <path d="M126 158L134 161L120 188L106 204H102L118 180Z" fill="#243147" />
    </>
  ),
  onSkin: (
    <>
      {/* The beard, with the grey of fifty years in it. */}
      <path
        d="M60 98C62 108 66 116 72 120C78 123 85 119.5 91 119.5C96 120.5 104 120.5 109 119.5C115 119.5 122 123 128 120C134 116 138 108 140 98C142 124 132 152 100 152C68 152 58 124 60 98ZM84.5 128.5C85 134.5 90 137.4 96.5 137.4L98.5 140L101.5 140L103.5 137.4C110 137.4 115 134.5 115.5 128.5C112 124 107 122.6 100 124C93 122.6 88 124 84.5 128.5Z"
        fillRule="evenodd"
        fill={HAIR.base}
        opacity="0.86"
      />
      <path
        d="M88 147C94 143 106 143 112 147C106 151 94 151 88 147Z"
        fill="#9b9592"
        opacity="0.4"
      />
      <path
        d="M80 66Q100 62 120 66"
        stroke="#46281a"
        strokeWidth="1.1"
        strokeLinecap="round"
        fill="none"
        opacity="0.4"
      />
    </>
  ),
  before: (
    <>
      <g fill="#ffffff" fillOpacity="0.1" stroke={GLASSES} strokeWidth="2.4">
        <rect x="69" y="82" width="27" height="20.5" rx="7.5" />
        <rect x="104" y="82" width="27" height="20.5" rx="7.5" />
      </g>
      <path
        d="M96 89Q100 86.4 104 89M69 88L63.5 86.8M131 88L136.5 86.8"
        stroke={GLASSES}
        strokeWidth="2.4"
        fill="none"
        strokeLinecap="round"
      />
    </>
  ),
  hairInFront: (
    <>
      <path
        d="M60 92C56 60 70 37 100 37C130 37 144 60 140 92C138 84 138 76 136 70C132 62 127 57 120 55C107 52 93 52 80 55C73 57 68 62 64 70C62 76 62 84 60 92Z"
        fill={HAIR.base}
      />
      <path d="M72 58C80 46 92 42 108 42C96 45 84 50 78 56Z" fill={HAIR.light} opacity="0.7" />
      <path
        d="M60 92C60 84 61 76 64 70C64 78 63 86 61.6 93ZM140 92C140 84 139 76 136 70C136 78 137 86 138.4 93Z"
        fill="#8c8683"
        opacity="0.7"
      />
    </>
  ),
};
