import type { Face } from '../face.ts';

const HAIR = { light: '#3d3a45', base: '#1f1d24', deep: '#141318' } as const;

export const yuki: Face = {
  skin: {
    light: '#fae0c8',
    base: '#f1cdae',
    shade: '#dcae8b',
    deep: '#b07f5e',
    blush: '#e59a82',
    upperLip: '#bf6660',
    lowerLip: '#d3817a',
  },
  backdrop: { light: '#e1ebee', deep: '#b6cbd2' },
  headPath:
    'M64 86C63 61 79 46 100 46C121 46 137 61 136 86C136 104 131 118 121 129C114 138 107 143.5 100 143.5C93 143.5 86 138 79 129C69 118 64 104 64 86Z',
  neckWidth: 29,
  earHeight: 0.88,
  eyes: {
    iris: '#33221b',
    width: 1.02,
    height: 0.92,
    tilt: 5,
    hooded: 0.05,
    lash: '#15100f',
    lashWidth: 1.9,
    hasCrease: false,
  },
  brows: { colour: '#2d2726', thickness: 0.78, tilt: -2 },
  noseWidth: 0.9,
  mouth: { width: 0.9, fullness: 0.94 },
  hairBehind: (
    <path
      d="M100 31C68 31 54 54 54 86C54 106 55 124 58 140C68 146 80 144 86 138L114 138C120 144 132 146 142 140C145 124 146 106 146 86C146 54 132 31 100 31Z"
      fill={HAIR.deep}
    />
  ),
  clothes: (
    <>
      <path
        d="M20 204C22 184 42 174 70 164L82 157L100 186L118 157L130 164C158 174 178 184 180 204Z"
        fill="#7d8893"
      />
      {/* A roll-neck under an open jacket. */}
      <path
        d="M84 148C90 153 110 153 116 148C118 156 121 162 124 168C122 184 113 196 105 204H95C87 196 78 184 76 168C79 162 82 156 84 148Z"
        fill="#f6f3ee"
      />
      <path
        d="M83 154C90 160 110 160 117 154"
        stroke="#ddd6cc"
        strokeWidth="1.3"
        fill="none"
        strokeLinecap="round"
      />
      <path d="M80 158L68 164L82 192L95 204H99L84 182Z" fill="#66717c" />
      <path d="M120 158L132 164L118 192L105 204H101L116 182Z" fill="#66717c" />
    </>
  ),
  onSkin: null,
  before: null,
  hairInFront: (
    <>
      <path
        d="M58 140C53 122 52 102 54 84C56 52 72 31 100 31C128 31 144 52 146 84C148 102 147 122 142 140C137 138 135 134 135 128C136 112 136 96 133 82C122 80 112 79 100 79C88 79 78 80 67 82C64 96 64 112 65 128C65 134 63 138 58 140Z"
        fill={HAIR.base}
      />
      <path d="M66 80C70 60 82 44 100 40C88 52 80 66 78 79.5Z" fill={HAIR.light} opacity="0.65" />
      <path d="M84 79C86 66 92 54 102 46C98 58 96 70 96 79Z" fill={HAIR.light} opacity="0.35" />
    </>
  ),
};
