import { useId } from 'react';
import type { GazeTarget } from '../../../core/interview/room-behaviour.ts';
import { EYE_PATH } from './eye-paths.ts';
import { Eye } from './eye.tsx';
import { EYES, SHEET, VIEW_BOX } from './face.ts';
import type { Face } from './face.ts';
import { Brow, Mouth, Nose } from './features.tsx';
import type { MouthShape } from './mouth-paths.ts';
import classes from './portraits.module.css';

export type Expression = {
  readonly gazesAt: GazeTarget;
  readonly isBlinking: boolean;
  readonly isNodding: boolean;
  readonly mouth: MouthShape;
};

/** A friendly face at rest. */
export const REST_SMILE = 0.4;

const CALM: Expression = {
  gazesAt: 'user',
  isBlinking: false,
  isNodding: false,
  mouth: { open: 0, smile: REST_SMILE },
};

/** Somebody who looks down has the lids half down. */
const CLOSED_OVER_NOTES = 0.52;
const CLOSED_BY_A_SMILE = 0.16;

/** Only drawn: what it is of, is said by whatever it stands in. */
export function PortraitDrawing({
  face,
  expression = CALM,
}: {
  readonly face: Face;
  readonly expression?: Expression;
}) {
  const id = useId();
  const names = {
    skin: `${id}skin`,
    backdrop: `${id}backdrop`,
    head: `${id}head`,
    eye: `${id}eye`,
    blush: `${id}blush`,
  };
  const { skin } = face;
  const { gazesAt, isBlinking, isNodding, mouth } = expression;
  const closed = isBlinking
    ? 1
    : gazesAt === 'notes'
      ? CLOSED_OVER_NOTES
      : Math.max(0, mouth.smile - REST_SMILE) * CLOSED_BY_A_SMILE;
  return (
    <svg
      className={classes['picture']}
      viewBox={VIEW_BOX}
      data-gaze={gazesAt}
      data-nodding={isNodding}
      aria-hidden
    >
      <defs>
        <radialGradient id={names.backdrop} cx="0.38" cy="0.32" r="0.85">
          <stop offset="0" stopColor={face.backdrop.light} />
          <stop offset="1" stopColor={face.backdrop.deep} />
        </radialGradient>
        <linearGradient id={names.skin} x1="0.1" y1="0.1" x2="1" y2="0.65">
          <stop offset="0" stopColor={skin.light} />
          <stop offset="0.5" stopColor={skin.base} />
          <stop offset="1" stopColor={skin.shade} />
        </linearGradient>
        <radialGradient id={names.blush}>
          <stop offset="0" stopColor={skin.blush} stopOpacity="0.42" />
          <stop offset="1" stopColor={skin.blush} stopOpacity="0" />
        </radialGradient>
        <clipPath id={names.head}>
          <path d={face.headPath} />
        </clipPath>
        <clipPath id={names.eye}>
          <path d={EYE_PATH} />
        </clipPath>
      </defs>
      <rect width={SHEET} height={SHEET} fill={`url(#${names.backdrop})`} />
      <g className={classes['behind']}>{face.hairBehind}</g>
      <g transform="translate(0 -5)">
        <Neck width={face.neckWidth} shade={skin.shade} deep={skin.deep} />
        {face.clothes}
      </g>
      <g className={classes['head']}>
        <Ear side="left" height={face.earHeight} skin={skin} />
        <Ear side="right" height={face.earHeight} skin={skin} />
        <path d={face.headPath} fill={`url(#${names.skin})`} />
        <g clipPath={`url(#${names.head})`}>
          <g className={classes['features']}>
            <ellipse cx="74" cy="112" rx="13" ry="10" fill={`url(#${names.blush})`} />
            <ellipse cx="126" cy="112" rx="13" ry="10" fill={`url(#${names.blush})`} />
            {face.onSkin}
            <Nose width={face.noseWidth} skin={skin} />
            <Mouth look={face.mouth} skin={skin} shape={mouth} />
            <Eye side="left" look={face.eyes} skin={skin} closed={closed} clipId={names.eye} />
            <Eye side="right" look={face.eyes} skin={skin} closed={closed} clipId={names.eye} />
            <Brow side="left" look={face.brows} />
            <Brow side="right" look={face.brows} />
          </g>
        </g>
        {face.hairInFront}
        <g className={classes['features']}>{face.before}</g>
      </g>
    </svg>
  );
}

function Neck({
  width,
  shade,
  deep,
}: {
  readonly width: number;
  readonly shade: string;
  readonly deep: string;
}) {
  const left = 100 - width / 2;
  const right = 100 + width / 2;
  return (
    <>
      <path
        d={`M${left} 122C${left} 148 ${left - 2} 156 ${left - 12} 163L100 190L${right + 12} 163C${right + 2} 156 ${right} 148 ${right} 122Z`}
        fill={shade}
      />
      {/* Under the chin. */}
      <path
        d={`M${left} 132C${left + 6} 150 ${right - 6} 150 ${right} 132L${right} 146C${right - 8} 160 ${left + 8} 160 ${left} 146Z`}
        fill={deep}
        opacity="0.5"
      />
    </>
  );
}

function Ear({
  side,
  height,
  skin,
}: {
  readonly side: 'left' | 'right';
  readonly height: number;
  readonly skin: Face['skin'];
}) {
  const mirror = side === 'left' ? 1 : -1;
  return (
    <g
      transform={`translate(${side === 'left' ? 62 : 138} ${EYES.y + 6}) scale(${mirror} ${height})`}
    >
      <path
        d="M4 -11C-2 -15 -7 -11 -6.4 -4C-6 1 -4.6 8 -1 11C1 12.6 4 11 4 8Z"
        fill={side === 'left' ? skin.base : skin.shade}
      />
      <path
        d="M1 -8C-3 -9.6 -4.6 -6 -3.8 -2C-3.4 1 -2 2 -1 5"
        stroke={skin.deep}
        strokeOpacity="0.6"
        strokeWidth="1.3"
        strokeLinecap="round"
        fill="none"
      />
    </g>
  );
}
