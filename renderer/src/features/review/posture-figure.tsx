import { useId } from 'react';
import type { Ghost } from '../../../../core/replay/baseline-ghost.ts';
import type { Place, Posture } from '../../../../core/replay/posture-frame.ts';
import classes from './posture.module.css';

/** Height of the drawing in its own units; its width follows the picture's. */
const HEIGHT = 100;
const EAR = 1.6;
const HAND = 3;

/** How somebody sat as a silhouette, over the dashed outline of their calibration. */
export function PostureFigure({
  posture,
  ghost,
  frameAspect,
  mirrored,
  label,
}: {
  /** Null = not measured. */
  readonly posture: Posture | null;
  readonly ghost: Ghost | null;
  readonly frameAspect: number;
  readonly mirrored: boolean;
  /** The same in words; null = it stands beside the drawing. */
  readonly label: string | null;
}) {
  const width = HEIGHT * frameAspect;
  const edge = useId();
  const toX = (x: number): number => x * width;
  const toY = (y: number): number => y * HEIGHT;
  const points = (places: readonly Place[]): string =>
    places.map(({ x, y }) => `${toX(x)},${toY(y)}`).join(' ');
  const described = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={classes['figure']} viewBox={`0 0 ${width} ${HEIGHT}`} {...described}>
      {/* A head may reach out of the picture. */}
      <clipPath id={edge}>
        <rect width={width} height={HEIGHT} rx={4} />
      </clipPath>
      <rect className={classes['frame']} width={width} height={HEIGHT} rx={4} />
      <g clipPath={`url(#${edge})`}>
        <g transform={mirrored ? `translate(${width} 0) scale(-1 1)` : undefined}>
          {posture === null ? null : <Body posture={posture} points={points} toX={toX} toY={toY} />}
          {ghost === null ? null : (
            <g className={classes['ghost']}>
              <ellipse
                cx={toX(ghost.head.x)}
                cy={toY(ghost.head.y)}
                rx={toX(ghost.head.radiusX)}
                ry={toY(ghost.head.radiusY)}
              />
              {ghost.shoulders === null ? null : (
                <polyline points={points(ends(ghost.shoulders))} />
              )}
            </g>
          )}
        </g>
      </g>
    </svg>
  );
}

function Body({
  posture: { head, ears, shoulders, arms, hands },
  points,
  toX,
  toY,
}: {
  readonly posture: Posture;
  readonly points: (places: readonly Place[]) => string;
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
}) {
  return (
    <>
      {shoulders === null ? null : (
        <polyline className={classes['shoulders']} points={points(ends(shoulders))} />
      )}
      {shoulders === null || head === null ? null : (
        <path className={classes['neck']} d={neckPath(head, shoulders, toX, toY)} />
      )}
      {arms.map((arm) => (
        <polyline key={points(arm)} className={classes['arm']} points={points(arm)} />
      ))}
      {hands.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className={classes['hand']} cx={toX(x)} cy={toY(y)} r={HAND} />
      ))}
      {ears.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className={classes['head']} cx={toX(x)} cy={toY(y)} r={EAR} />
      ))}
      {head === null ? null : (
        <ellipse
          className={classes['head']}
          cx={toX(head.x)}
          cy={toY(head.y)}
          rx={toX(head.radiusX)}
          ry={toY(head.radiusY)}
          // A picture's y goes down: counter-clockwise is negative.
          transform={`rotate(${-head.roll} ${toX(head.x)} ${toY(head.y)})`}
        />
      )}
    </>
  );
}

type Line = NonNullable<Posture['shoulders']>;

const ends = ({ leftX, leftY, rightX, rightY }: Line): readonly Place[] => [
  { x: leftX, y: leftY },
  { x: rightX, y: rightY },
];

/** Of the head's half width; how thick a neck is was not measured, it is there to be a drawing. */
const NECK_WIDTH = 0.45;
/** The neck begins at the chin, this share of the head's half height below its middle. */
const CHIN = 0.8;

/** From the ends of the shoulders up to the chin. */
function neckPath(
  head: NonNullable<Posture['head']>,
  { leftX, leftY, rightX, rightY }: Line,
  toX: (x: number) => number,
  toY: (y: number) => number,
): string {
  const half = NECK_WIDTH * head.radiusX;
  const chin = toY(head.y + CHIN * head.radiusY);
  const base = toY((leftY + rightY) / 2) - 3;
  const [left, right] = [toX(head.x + half), toX(head.x - half)];
  return `M${toX(leftX)},${toY(leftY)} Q${left},${base} ${left},${chin} L${right},${chin} Q${right},${base} ${toX(rightX)},${toY(rightY)} Z`;
}
