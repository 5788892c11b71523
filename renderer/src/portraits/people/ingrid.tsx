import type { Face } from '../face.ts';

const HAIR = { light: '#f1eff0', base: '#cfcbcd', deep: '#a39ea3' } as const;

export const ingrid: Face = {
  skin: {
    light: '#f7dccb',
    base: '#edc6b0',
    shade: '#d7a58d',
    deep: '#ad7662',
    blush: '#dd8b7b',
    upperLip: '#b0605f',
    lowerLip: '#c67a76',
  },
  backdrop: { light: '#e9e2ea', deep: '#c5b7c8' },
  headPath:
    'M64 86C63 61 79 46 100 46C121 46 137 61 136 86C136 103 133 118 124 130C116 140 108 146 100 146C92 146 84 140 76 130C67 118 64 103 64 86Z',
  neckWidth: 32,
  earHeight: 0.9,
  eyes: {
    iris: '#5f83a0',
    width: 0.98,
    height: 0.96,
    tilt: -2,
    hooded: 0.1,
    lash: '#54423d',
    lashWidth: 1.5,
    hasCrease: true,
  },
  brows: { colour: '#9c8f8c', thickness: 0.8, tilt: 2 },
  noseWidth: 0.94,
  mouth: { width: 1.02, fullness: 0.74 },
  hairBehind: (
    <path
      d="M100 32C70 32 55 52 55 84C55 104 54 122 60 136C68 144 80 140 84 134L116 134C120 140 132 144 140 136C146 122 145 104 145 84C145 52 130 32 100 32Z"
      fill={HAIR.deep}
    />
  ),
  clothes: (
    <>
      <path
        d="M18 204C20 182 40 172 70 163L84 156L100 184L116 156L130 163C160 172 180 182 182 204Z"
        fill="#6a3f5d"
      />
      <path
        d="M84 155C87 168 92 178 100 186C108 178 113 168 116 155L124 160C120 178 110 194 102 204H98C90 194 80 178 76 160Z"
        fill="#f1e7e4"
      />
      <path d="M76 159L68 163L84 192L94 204H99L86 182Z" fill="#543049" />
      <path d="M124 159L132 163L116 192L106 204H101L114 182Z" fill="#543049" />
      <path d="M86 163C92 172 108 172 114 163" stroke="#c9a24a" strokeWidth="1.4" fill="none" />
    </>
  ),
  onSkin: (
    <g stroke="#ad7662" strokeWidth="1" strokeLinecap="round" fill="none" opacity="0.42">
      {/* Beside the eyes, from nose to mouth, below the eyes, over the forehead. */}
      <path d="M69.4 90L66.4 88.4M69.6 93.4L66.4 94.2M130.6 90L133.6 88.4M130.4 93.4L133.6 94.2" />
      <path
        d="M87.6 115C84.6 118.6 82.6 122 82.4 126M112.4 115C115.4 118.6 117.4 122 117.6 126"
        strokeWidth="1.2"
      />
      <path d="M75.6 101Q81 104.6 88 102.4M124.4 101Q119 104.6 112 102.4" />
      <path d="M86 69Q100 66.4 114 69" opacity="0.7" />
    </g>
  ),
  before: null,
  hairInFront: (
    <>
      <path d="M108 46L120 40L136 66C130 58 122 51 108 46Z" fill={HAIR.base} />
      <path
        d="M120 43C108 55 90 62 75 72C69 84 68 102 66 122C65 132 62 138 58 139C52 122 51 100 53 82C55 50 74 32 100 31C128 30 147 51 147 84C148 104 148 122 142 139C138 138 135 132 134 122C132 102 132 86 130 74C128 62 125 52 120 43Z"
        fill={HAIR.base}
      />
      <path
        d="M117 42C102 50 86 55 72 66C62 78 62 100 60 122C56 98 57 74 67 60C79 46 99 38 117 42Z"
        fill={HAIR.light}
        opacity="0.8"
      />
      <path
        d="M121 43C133 54 138 78 139 112C142 88 141 62 128 46Z"
        fill={HAIR.deep}
        opacity="0.45"
      />
    </>
  ),
};
