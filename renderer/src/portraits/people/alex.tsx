import type { Face } from '../face.ts';

const HAIR = { light: '#6a4a37', base: '#4f3628', deep: '#3a271d' } as const;

export const alex: Face = {
  skin: {
    light: '#f0c9a8',
    base: '#e3b08a',
    shade: '#cb9069',
    deep: '#a56a49',
    blush: '#d98a6a',
    upperLip: '#b9705b',
    lowerLip: '#c98570',
  },
  backdrop: { light: '#e3e9df', deep: '#b7c6b9' },
  headPath:
    'M62 86C61 60 77 44 100 44C123 44 139 60 138 86C138 104 135 119 126 131C118 142 109 147.5 100 147.5C91 147.5 82 142 74 131C65 119 62 104 62 86Z',
  neckWidth: 38,
  earHeight: 1,
  eyes: {
    iris: '#5a7363',
    width: 0.98,
    height: 0.96,
    tilt: 0,
    hooded: 0.04,
    lash: '#3a2a22',
    lashWidth: 1.5,
    hasCrease: true,
  },
  brows: { colour: HAIR.deep, thickness: 1.12, tilt: 0 },
  noseWidth: 1,
  mouth: { width: 1.02, fullness: 0.74 },
  hairBehind: null,
  clothes: (
    <>
      <path
        d="M14 202C16 180 36 170 68 160L82 154L100 178L118 154L132 160C164 170 184 180 186 202Z"
        fill="#2f5144"
      />
      <path
        d="M82 152C84 160 92 168 100 178C108 168 116 160 118 152L124 158C120 174 112 190 104 202H96C88 190 80 174 76 158Z"
        fill="#f3efe6"
      />
      <path d="M76 157L70 160L84 190L97 202H101L86 178Z" fill="#24402f" />
      <path d="M124 157L130 160L116 190L103 202H101L114 178Z" fill="#24402f" />
    </>
  ),
  onSkin: (
    <path
      d="M63 104C65 122 76 150 100 150C124 150 135 122 137 104C133 118 126 122 118 120C112 116 88 116 82 120C74 122 67 118 63 104Z"
      fill="#7b5540"
      opacity="0.16"
    />
  ),
  before: null,
  hairInFront: (
    <>
      {/* Short at the sides, combed over from a parting. */}
      <path
        d="M60.5 94C55 68 58 44 80 35C96 28 120 29 132 40C144 51 145 72 139.5 94C138.5 84 138 76 135 69C131 63 124 60.5 114 61C99 62 84 60.5 75 57C70 64 66 72 64.5 80C62.5 85 61.5 89 60.5 94Z"
        fill={HAIR.base}
      />
      <path
        d="M75 57C81 46 97 39 118 41C104 44 92 49 85 59C81 58.5 78 58 75 57Z"
        fill={HAIR.light}
        opacity="0.65"
      />
      <path
        d="M96 61C104 52 116 47 128 48C118 51 110 55 106 61.2Z"
        fill={HAIR.light}
        opacity="0.4"
      />
      <path
        d="M139.5 94C138.5 84 138 76 135 69C139 74 141 82 139.5 94ZM60.5 94C61.5 89 62.5 85 64.5 80C65 86 63 91 60.5 94Z"
        fill={HAIR.deep}
        opacity="0.5"
      />
    </>
  ),
};
