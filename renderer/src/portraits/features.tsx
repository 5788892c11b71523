import { EYES } from './face.ts';
import type { BrowLook, Face, SkinTones } from './face.ts';
import { mouthPaths } from './mouth-paths.ts';
import type { MouthShape } from './mouth-paths.ts';
import classes from './portraits.module.css';

const BROW_PATH =
  'M9.6 0.8C5.4 -1.9 0 -3.7 -4.6 -3.2C-8 -2.8 -10.4 -1 -11.6 1.2C-9 -0.3 -6.6 -0.9 -4 -0.8C0.4 -0.6 5.2 1.1 9 3.6C10.2 3.2 10.3 1.6 9.6 0.8Z';

/** Degrees: brows with their inner ends up a little look at one kindly. */
const BROW_REST = -5;

export function Brow({ side, look }: { readonly side: 'left' | 'right'; readonly look: BrowLook }) {
  return (
    <path
      d={BROW_PATH}
      fill={look.colour}
      transform={`translate(${EYES[side]} ${EYES.y - 11.2}) scale(${side === 'left' ? 1 : -1} ${look.thickness}) rotate(${BROW_REST - look.tilt})`}
    />
  );
}

export function Nose({ width, skin }: { readonly width: number; readonly skin: SkinTones }) {
  return (
    <g transform={`translate(100 0) scale(${width} 1)`}>
      {/* The side away from the light, the tip, the wings. */}
      <path
        d="M1.5 88C3 97 4 103 6.4 107.6C8.8 111.4 8.2 115.2 4.6 115.6C3 117.6 1 118 0 118C2.6 113 1.4 99 1.5 88Z"
        fill={skin.shade}
        opacity="0.75"
      />
      <path
        d="M-8 110.4C-9 113.4 -7.6 115.6 -5 115.2C-3.4 117.2 -1.6 117.8 0 117.8C1.6 117.8 3.4 117.2 5 115.2C7.6 115.6 9 113.4 8 110.4"
        stroke={skin.deep}
        strokeOpacity="0.8"
        strokeWidth="1.25"
        strokeLinecap="round"
        strokeLinejoin="round"
        fill="none"
      />
      <path
        d="M-1.6 92C-2.4 100 -2.8 106 -2 111"
        stroke={skin.light}
        strokeWidth="2.6"
        strokeLinecap="round"
        opacity="0.35"
        fill="none"
      />
    </g>
  );
}

export function Mouth({
  look,
  skin,
  shape,
}: {
  readonly look: Face['mouth'];
  readonly skin: SkinTones;
  readonly shape: MouthShape;
}) {
  const paths = mouthPaths(shape, look.fullness);
  return (
    <g transform={`translate(100 127.5) scale(${look.width} 1)`}>
      <path className={classes['mouth']} d={paths.inside} fill="#4a1f1d" />
      <path className={classes['mouth']} d={paths.teeth} fill="#f4ece4" />
      <path className={classes['mouth']} d={paths.upperLip} fill={skin.upperLip} />
      <path className={classes['mouth']} d={paths.lowerLip} fill={skin.lowerLip} />
      <path
        className={classes['mouth']}
        d={paths.inside}
        stroke={skin.deep}
        strokeWidth="0.9"
        strokeLinejoin="round"
        fill="none"
      />
      <path
        d="M-5 9.4Q0 11 5 9.4"
        stroke={skin.shade}
        strokeWidth="1.6"
        strokeLinecap="round"
        fill="none"
      />
    </g>
  );
}
