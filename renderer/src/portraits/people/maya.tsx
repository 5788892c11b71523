import type { Face } from '../face.ts';

const HAIR = { light: '#4a342d', base: '#2c1f1c', deep: '#1d1413' } as const;

export const maya: Face = {
  skin: {
    light: '#d9a174',
    base: '#c4875a',
    shade: '#a66c45',
    deep: '#7c4a2d',
    blush: '#b9603f',
    upperLip: '#94443a',
    lowerLip: '#ad5a4c',
  },
  backdrop: { light: '#f0e6d6', deep: '#d5c2a5' },
  headPath:
    'M64 85C63 60 79 45 100 45C121 45 137 60 136 85C136 103 132 117 123 129C115 139 108 145.5 100 145.5C92 145.5 85 139 77 129C68 117 64 103 64 85Z',
  neckWidth: 32,
  earHeight: 0.92,
  eyes: {
    iris: '#4b2f1f',
    width: 1.06,
    height: 1.08,
    tilt: 3,
    hooded: 0,
    lash: '#1a1110',
    lashWidth: 2,
    hasCrease: true,
  },
  brows: { colour: HAIR.base, thickness: 0.92, tilt: 2 },
  noseWidth: 0.94,
  mouth: { width: 1, fullness: 1.06 },
  hairBehind: (
    <path
      d="M100 31C68 29 55 52 56 84C57 112 46 134 48 160C50 182 72 186 84 178L118 178C132 186 152 180 154 158C156 134 143 110 144 84C145 52 132 29 100 31Z"
      fill={HAIR.deep}
    />
  ),
  clothes: (
    <>
      <path
        d="M18 204C20 182 40 172 70 163L84 156L100 182L116 156L130 163C160 172 180 182 182 204Z"
        fill="#c08a35"
      />
      <path
        d="M84 156L74 160C78 176 90 192 100 200C110 192 122 176 126 160L116 156C113 168 108 176 100 184C92 176 87 168 84 156Z"
        fill="#a8742a"
      />
    </>
  ),
  onSkin: null,
  before: null,
  hairInFront: (
    <>
      <path d="M100 46L113 40L128 64C122 54 114 48 100 46Z" fill={HAIR.base} />
      {/* Parted on one side, falling before the shoulders. */}
      <path
        d="M113 42C94 50 77 62 71 82C68 96 69 108 66 122C63 138 58 148 58 164C50 160 47 148 49 134C52 116 54 102 55 82C57 50 74 31 102 31C130 31 145 50 146 82C147 102 150 116 153 134C155 148 152 160 144 164C144 148 139 138 136 122C133 108 134 96 131 82C128 64 122 52 113 42Z"
        fill={HAIR.base}
      />
      <path
        d="M111 43C92 48 76 58 69 80C65 96 64 112 60 128C57 138 55 146 56 156C52 142 56 124 60 106C62 90 62 74 72 60C82 46 96 40 111 43Z"
        fill={HAIR.light}
        opacity="0.6"
      />
      <path
        d="M116 43C132 52 138 68 139 88C140 106 144 120 147 138C143 124 138 112 136 98C134 78 130 58 116 43Z"
        fill={HAIR.light}
        opacity="0.45"
      />
    </>
  ),
};
