import { MOVEMENTS } from '../../../../core/domain/movements.ts';
import type { MovementName, Movements } from '../../../../core/domain/movements.ts';
import { numberText } from '../../../../core/metrics/figure-text.ts';
import { REST_BELOW, restBelow } from '../../../../core/metrics/rest-rule.ts';
import { MOVEMENT_LABELS, movementsInWords } from '../../../../core/review/movements-in-words.ts';
import { MOVEMENT_MS } from '../../../../core/vision/movements/gather.ts';
import { IN_PICTURE } from '../../../../core/vision/movements/hands.ts';
import type { Centimetres } from '../../../../core/units.ts';
import type { QualityLine } from './calibration-words.ts';
import { MOVEMENT_READY_MS } from './movement-steps.ts';
import type { Refusals } from './movement-steps.ts';

/** For whoever thinks about making them: all of them with the time to read, in whole tens of seconds. */
const MOVEMENTS_TAKE_S =
  10 *
  Math.round(
    MOVEMENTS.reduce((sum, name) => sum + MOVEMENT_READY_MS + MOVEMENT_MS[name], 0) / 10_000,
  );
export const MOVEMENTS_OFFER = `Add movements (optional, ${MOVEMENTS_TAKE_S} s)`;

type MovementWords = {
  readonly instruction: string;
  readonly hint: string;
  /** Where nothing is known yet. */
  readonly use: string;
};

export const MOVEMENT_WORDS: Readonly<Record<MovementName, MovementWords>> = {
  lap: {
    instruction: 'Lay your hands in your lap.',
    hint: 'Let them lie still until the ring is full.',
    use: 'shows whether your hands are seen while they rest.',
  },
  gesture: {
    instruction: 'Explain something with your hands.',
    hint: 'As you do when you speak, until the ring is full.',
    use: 'shows whether your hands stay in the picture while you gesture.',
  },
  nod: {
    instruction: 'Nod twice.',
    hint: 'As you do when you listen to somebody.',
    use: 'shows whether your nods are seen, and tells a head that looks down from one that sinks.',
  },
  nearing: {
    instruction: 'Sit back, then come forward.',
    hint: 'Slowly back, forward and back again, until the ring is full. Keep your height.',
    use: 'shows what coming closer looks like to your camera, so that it is not taken for sinking.',
  },
  smile: {
    instruction: 'Smile, as it comes to you.',
    hint: 'As you would greet somebody, until the ring is full.',
    use: 'shows how far your smile goes, by which one in a greeting is told.',
  },
};

export type MovementLine = QualityLine & {
  readonly movement: MovementName;
  readonly isMade: boolean;
};

/** Each movement with what came out of it, or what it would be for. */
export const movementLines = (
  movements: Movements | null,
  refusals: Refusals,
): readonly MovementLine[] =>
  MOVEMENTS.map((movement) => {
    const { use } = MOVEMENT_WORDS[movement];
    const refusal = refusals[movement];
    const learnt = refusal === undefined ? learntLine(movement, movements) : null;
    const line = learnt ?? { kind: 'note', text: refusal ?? `Not made. It ${use}` };
    return {
      movement,
      isMade: learnt !== null || refusal !== undefined,
      kind: line.kind,
      text: `${MOVEMENT_LABELS[movement]}: ${line.text.charAt(0).toLowerCase()}${line.text.slice(1)}`,
    };
  });

/** One line for the result of the calibration; null = nothing was learnt of any. */
export function movementsLine(movements: Movements | null, refusals: Refusals): QualityLine | null {
  if (movements === null) return null;
  const known = `Movements: ${movementsInWords(movements)}.`;
  const worth = movementLines(movements, refusals).filter(
    ({ isMade, kind }) => isMade && kind === 'note',
  );
  if (worth.length === 0) return { kind: 'good', text: known };
  const names = worth.map(({ movement }) => MOVEMENT_LABELS[movement].toLowerCase()).join(', ');
  return { kind: 'note', text: `${known} “Movements” says more about: ${names}.` };
}

function learntLine(movement: MovementName, movements: Movements | null): QualityLine | null {
  switch (movement) {
    case 'lap':
      return lapLine(movements);
    case 'gesture':
      return gestureLine(movements?.gesture ?? null);
    case 'nod':
      return nodLine(movements?.nod ?? null);
    case 'nearing':
      return nearingLine(movements?.nearing ?? null);
    case 'smile':
      return (movements?.smile ?? null) === null
        ? null
        : {
            kind: 'good',
            text: 'known. A smile in greeting and goodbye is told by how far yours goes.',
          };
  }
}

function lapLine(movements: Movements | null): QualityLine | null {
  const lap = movements?.lap ?? null;
  if (lap === null) return null;
  if (lap.seenShare < IN_PICTURE)
    return {
      kind: 'note',
      text: 'out of the picture. Where your hands are not seen, they may be resting there; the figures say so.',
    };
  return {
    kind: 'good',
    text:
      restBelow(movements) > REST_BELOW
        ? 'in the picture. They seem to move a little, so hands at rest are told by how still yours lay.'
        : 'in the picture, where their rest is seen.',
  };
}

function gestureLine(gesture: Movements['gesture']): QualityLine | null {
  if (gesture === null) return null;
  return gesture.seenShare >= IN_PICTURE
    ? { kind: 'good', text: 'your hands stay in the picture.' }
    : {
        kind: 'note',
        text: 'your hands leave the picture, so gestures will hardly be measured. Sit further back or tilt the camera down, then calibrate anew.',
      };
}

function nodLine(nod: Movements['nod']): QualityLine | null {
  if (nod === null) return null;
  if (nod.found === 0)
    return {
      kind: 'note',
      text: 'not seen. Where no nod is seen while you listen, none will be said to be missing. Nod a little deeper and repeat it, or come closer, then calibrate anew.',
    };
  const seen = nod.found === 1 ? 'seen once' : `seen ${nod.found} times`;
  return {
    kind: 'good',
    text:
      nod.neckForward === null
        ? `${seen}. How your head turns about the neck could not be told from it; a usual neck is assumed.`
        : `${seen}. How your head turns about the neck is known: looking down is not taken for sinking.`,
  };
}

/** Less is no figure to tell: centimetres of rising over ten of coming closer. Our proposal. */
export const LEAST_SAID: Centimetres = 0.3;

function nearingLine(nearing: Movements['nearing']): QualityLine | null {
  if (nearing === null) return null;
  const rise = 10 * nearing.rise;
  const found =
    Math.abs(rise) < LEAST_SAID
      ? 'coming closer hardly looks like rising or sinking to this camera'
      : `to this camera, coming 10 cm closer looks like ${rise > 0 ? 'rising' : 'sinking'} by ${numberText(Math.abs(rise), 1)} cm`;
  return { kind: 'good', text: `${found}. That is taken off.` };
}
