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
  earHeight: 1.16,
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
  brows: { colour: '#cfcac2', thickness: 1.3, tilt: -2 },
  noseWidth: 1.14,
  mouth: { width: 0.98, fullness: 0.62 },
  hairBehind: (
    <path
      d="M60 100C52 86 54 66 62 58C74 40 126 40 138 58C146 66 148 86 140 100Z"
      fill={HAIR.deep}
    />
  ),
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
      <path d="M94.5 178L100 175L105.500 178L103.500 184L107 204H93L96.500 184Z" fill="#8a3b36" />
      <path d="M73 159L65 162L79 190L92 204H96L80 180Z" fill="#4b4f55" />
      <path d="M127 159L135 162L121 190L108 204H104L120 180Z" fill="#4b4f55" />
    </>
  ),
  onSkin: (
    <>
      <g stroke="#8f5b3b" strokeWidth="1.1" strokeLinecap="round" fill="none" opacity="0.5">
        <path d="M78 68Q100 63 122 68M80 61Q100 56.600 120 61M84 54.400Q100 51.400 116 54.400" />
        <path d="M69 89L65.600 87M69 92.800L65.200 93M69.400 96.400L66.200 98.200M131 89L134.400 87M131 92.800L134.800 93M130.600 96.400L133.800 98.200" />
        <path d="M75 101.400Q81 106 89 103M125 101.400Q119 106 111 103" />
        <path
          d="M86 114C82 118 79.600 123 79.400 129M114 114C118 118 120.400 123 120.600 129"
          strokeWidth="1.3"
        />
      </g>
    </>
  ),
  before: (
    <path
      d="M100 120.400C96 118.600 90 119.400 86 122.400C83.600 124.400 81.400 126.800 80.400 129.600C84 128.600 87 128.400 90 127.400C94 126.200 97 126 100 126.600C103 126 106 126.200 110 127.400C113 128.400 116 128.600 119.600 129.600C118.600 126.800 116.400 124.400 114 122.400C110 119.400 104 118.600 100 120.400Z"
      fill={HAIR.base}
    />
  ),
  hairInFront: (
    <>
      <path
        d="M61 98C55 88 54 70 62 58C65 52 70 47 76 44C72 52 68 60 66.400 70C65.400 80 63 90 61 98Z"
        fill={HAIR.base}
      />
      <path
        d="M139 98C145 88 146 70 138 58C135 52 130 47 124 44C128 52 132 60 133.600 70C134.600 80 137 90 139 98Z"
        fill={HAIR.base}
      />
      <path
        d="M72 48C80 36 92 32 102 33C114 33 124 38 129 48C122 43 112 41 102 42C92 42 80 44 72 48Z"
        fill={HAIR.base}
      />
      <path d="M76 44C84 37 94 35 104 36C94 38 86 41 80 45Z" fill={HAIR.light} />
    </>
  ),
};
