import { CREASE_PATH, EYE_PATH, lashPath, lidPath, LOWER_EDGE_PATH } from './eye-paths.ts';
import { EYES } from './face.ts';
import type { EyeLook, SkinTones } from './face.ts';
import classes from './portraits.module.css';

/** One eye; the right one is the left one mirrored. `closed`: 0 = open, 1 = shut. */
export function Eye({
  side,
  look,
  skin,
  closed,
  clipId,
}: {
  readonly side: 'left' | 'right';
  readonly look: EyeLook;
  readonly skin: SkinTones;
  readonly closed: number;
  /** Of the outline the iris stays within. */
  readonly clipId: string;
}) {
  const mirror = side === 'left' ? 1 : -1;
  const lowered = look.hooded + closed * (1 - look.hooded);
  return (
    <g
      transform={`translate(${EYES[side]} ${EYES.y}) scale(${mirror * look.width} ${look.height}) rotate(${look.tilt})`}
    >
      {/* The hollow of the eye. */}
      <ellipse cy="-2.4" rx="11.5" ry="7.4" fill={skin.shade} opacity="0.28" />
      <g clipPath={`url(#${clipId})`}>
        <path d={EYE_PATH} fill="#f7f3ee" />
        {/* Straightened up again: a look to the left is one of both eyes. */}
        <g transform={`rotate(${-look.tilt}) scale(${mirror / look.width} ${1 / look.height})`}>
          <g className={classes['iris']}>
            <circle r="4.7" cy="-0.6" fill={look.iris} />
            <circle
              r="4.7"
              cy="-0.6"
              fill="none"
              stroke="#1d1512"
              strokeOpacity="0.45"
              strokeWidth="0.9"
            />
            <circle r="2.1" cy="-0.6" fill="#15100e" />
            <circle cx="-1.5" cy="-2.2" r="1.05" fill="#fff" />
          </g>
        </g>
        {/* The lid throws a shadow on the eye. */}
        <path d={lashPath(0)} stroke="#6d5a52" strokeOpacity="0.3" strokeWidth="2.6" fill="none" />
      </g>
      <path
        d={LOWER_EDGE_PATH}
        stroke={skin.deep}
        strokeOpacity="0.55"
        strokeWidth="0.8"
        fill="none"
        strokeLinecap="round"
      />
      {look.hasCrease ? (
        <path
          d={CREASE_PATH}
          stroke={skin.deep}
          strokeOpacity="0.6"
          strokeWidth="0.9"
          fill="none"
          strokeLinecap="round"
        />
      ) : null}
      <path className={classes['lid']} d={lidPath(lowered)} fill={skin.base} />
      <path
        className={classes['lid']}
        d={lashPath(lowered)}
        stroke={look.lash}
        strokeWidth={look.lashWidth}
        strokeLinecap="round"
        fill="none"
      />
    </g>
  );
}
