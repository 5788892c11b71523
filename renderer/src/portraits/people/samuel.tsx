import type { Face } from '../face.ts';

const HAIR = { light: '#fbfaf7', base: '#e6e3dd', deep: '#bdb8b0' } as const;

export const samuel: Face = {
  skin: {
    light: '#ecc09a',
    base: '#d9a47b',
    shade: '#bd845c',
    deep: '#8f5b3b',
    blush: '#c96f52',
    upperLip: '#a9665a',
    lowerLip: '#bb7a6a',
  },
  backdrop: { light: '#e4e5e0', deep: '#bcbfb7' },
  headPath:
    'M62 84C61 56 78 40 100 40C122 40 139 56 138 84C138 104 137 120 128 133C120 143 110 149 100 149C90 149 80 143 72 133C63 120 62 104 62 84Z',
  neckWidth: 40,
  earHeight: 1.06,
  eyes: {
    iris: '#5a4632',
    width: 0.94,
    height: 0.9,
    tilt: -4,
    hooded: 0.16,
    lash: '#5b463a',
    lashWidth: 1.4,
    hasCrease: true,
  },
  brows: { colour: '#cfcac2', thickness: 1.12, tilt: 0 },
  noseWidth: 1.14,
  mouth: { width: 1.04, fullness: 0.72 },
  hairBehind: null,
  clothes: (
    <>
      <path
        d="M12 204C14 180 34 170 66 160L80 154L100 182L120 154L134 160C166 170 186 180 188 204Z"
        fill="#5d6168"
      />
      <path
        d="M80 153C83 162 91 172 100 178C109 172 117 162 120 153L127 159C122 178 112 194 104 204H96C88 194 78 178 73 159Z"
        fill="#d3e0ea"
      />
      <path d="M80 153L73 159L86 182L100 178C91 172 83 162 80 153Z" fill="#e9f1f6" />
      <path d="M120 153L127 159L114 182L100 178C109 172 117 162 120 153Z" fill="#e9f1f6" />
      <path d="M94.5 178L100 175L105.5 178L103.5 184L107 204H93L96.5 184Z" fill="#8a3b36" />
      <path d="M73 159L65 162L79 190L92 204H96L80 180Z" fill="#4b4f55" />
      <path d="M127 159L135 162L121 190L108 204H104L120 180Z" fill="#4b4f55" />
    </>
  ),
  onSkin: (
    <g stroke="#8f5b3b" strokeWidth="1" strokeLinecap="round" fill="none" opacity="0.36">
      {/* Forehead, beside and below the eyes, from nose to mouth. */}
      <path d="M81 67Q100 63 119 67M84 61Q100 57.5 116 61" />
      <path d="M69 89.5L66 88M69 93L65.6 93.4M131 89.5L134 88M131 93L134.4 93.4" />
      <path d="M75.5 101.6Q81 105.4 88.5 103M124.5 101.6Q119 105.4 111.5 103" />
      <path
        d="M86.4 114.5C83.4 117.6 81 121 80 125M113.6 114.5C116.6 117.6 119 121 120 125"
        strokeWidth="1.3"
      />
    </g>
  ),
  before: (
    <>
      <path
        d="M100 119.6C95 117.6 89 119 85.4 121.6C82.6 123.6 80.4 126 79.6 128.6C84 128 87 127.4 90.4 126.2C94 125 97 124.8 100 125.6C103 124.8 106 125 109.6 126.2C113 127.4 116 128 120.4 128.6C119.6 126 117.4 123.6 114.6 121.6C111 119 105 117.6 100 119.6Z"
        fill={HAIR.base}
      />
      <path
        d="M98 120.4C93 119.6 88 121.6 84.6 124.8M102 120.4C107 119.6 112 121.6 115.4 124.8"
        stroke={HAIR.deep}
        strokeWidth="0.8"
        strokeLinecap="round"
        fill="none"
      />
    </>
  ),
  hairInFront: (
    <>
      {/* Combed back from a high forehead. */}
      <path
        d="M61 100C54 90 53 70 60 56C67 41 82 32 101 32C120 32 134 41 141 56C147 70 146 90 139 100C138 88 136 78 133.6 69C131 60 126 55 119 53C112 48 107 47 101 47C93 47 86 49 80 54C73 56 69 61 66.4 69C64 78 62 88 61 100Z"
        fill={HAIR.base}
      />
      <path d="M67 62C72 48 84 40 100 38C90 42 80 48 74 56C71 58 69 60 67 62Z" fill={HAIR.light} />
      <path d="M82 52C90 43 102 40 112 42C102 44 94 47 88 50Z" fill={HAIR.light} opacity="0.9" />
      <path d="M133 68C130 58 124 53 118 52C126 48 134 54 137 66Z" fill={HAIR.deep} opacity="0.5" />
    </>
  ),
};
