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
    <>
      <path
        d="M100 32C70 30 56 52 57 84C58 112 50 132 52 158C56 176 74 178 84 170L120 170C132 180 150 172 151 154C151 134 142 110 143 84C144 52 130 30 100 32Z"
        fill={HAIR.deep}
      />
    </>
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
      <path
        d="M112 43C92 52 76 62 70 84C67 98 66 112 60 130C54 116 53 96 56 78C59 50 76 33 102 32C128 32 143 50 145 80C147 98 145 116 140 130C136 112 135 98 132 84C129 66 122 54 112 43Z"
        fill={HAIR.base}
      />
      <path d="M110 44C94 46 78 56 72 76C76 58 88 42 104 37Z" fill={HAIR.light} opacity="0.75" />
      <path
        d="M114 44C128 52 136 66 138 88C140 74 138 56 124 42Z"
        fill={HAIR.light}
        opacity="0.55"
      />
    </>
  ),
};
