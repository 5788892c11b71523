import { slideOver } from '../../../core/metrics/slide-over.ts';
import type { Signals } from '../../../core/review/signals-types.ts';
import { secondsToMs } from '../../../core/units.ts';
import type { Degrees, Seconds } from '../../../core/units.ts';
import { drawPerson } from './analytic-person.ts';
import { actOut, CALIBRATION_S } from './analytic-run.ts';
import type { Acted } from './analytic-run.ts';
import { meanOf } from './scores.ts';
import { UPRIGHT } from './stance.ts';
import type { Stance } from './stance.ts';

const PEOPLE = 40;
/** A minute in which the chair rolls nearer by so much of the distance. */
const CREEP_S: Seconds = 60;
const CREPT = 0.1;
/** Centimetres from the hips to the top of the neck: who leans goes along this circle. */
const TRUNK = 50;

export type Compared = { readonly without: number; readonly withMovement: number };

/** What a judge of creeping says, without the movement and with it. */
type CreepScore = {
  readonly seat: Compared;
  readonly slide: Compared;
  readonly drop: Compared;
  /** Share of the people whose movement was accepted. */
  readonly learnt: number;
};

/** Back by a tenth of the distance, forward by a sixth, about the hips and with a head that is not still. */
function backAndForward(distance: number): (time: Seconds) => Stance {
  return (time) => {
    const lean = 0.03 - 0.13 * Math.cos((2 * Math.PI * time) / 6);
    const forward = lean * distance;
    return {
      ...UPRIGHT,
      lean,
      slid: TRUNK - Math.sqrt(TRUNK ** 2 - forward ** 2),
      headPitch: 4 * Math.sin(2 * time),
    };
  };
}

/**
 * Who rolls nearer to a camera that looks up or down and stays as high: everything that is read of
 * sinking is an error. Half of them sink by 3 cm in truth.
 */
export function judgeCreeping(tilt: Degrees): CreepScore {
  const cases = Array.from({ length: PEOPLE }, (_, index) => {
    const person = drawPerson(401 + index, 'desk', index % 2 === 0 ? tilt : -tilt);
    const sinks = index % 4 < 2 ? 0 : 3;
    const acted = actOut(person, {
      seconds: CREEP_S,
      stanceAt: (time) => ({
        ...UPRIGHT,
        lean: (CREPT * time) / CREEP_S,
        slid: (sinks * time) / CREEP_S,
        headPitch: 3 * Math.sin(time),
      }),
      movements: [{ name: 'nearing', stanceAt: backAndForward(person.distance) }],
    });
    return { acted, sinks };
  });
  const compare = (error: (signals: Signals, sinks: number) => number): Compared => ({
    without: meanOfKnown(cases.map(({ acted, sinks }) => error(acted.unmoved, sinks))),
    withMovement: meanOfKnown(cases.map(({ acted, sinks }) => error(acted.signals, sinks))),
  });
  return {
    seat: compare((signals, sinks) =>
      errorOver(signals.face, signals.face.slidCm, (done) => sinks * done),
    ),
    slide: compare((signals, sinks) => {
      const [from, to] = [secondsToMs(CALIBRATION_S), signals.durationMs];
      return Math.abs(slideOver(signals.face, [{ startMs: from, endMs: to }]).slide.cm - sinks);
    }),
    drop: compare((signals, sinks) =>
      sinks === 0 ? errorOver(signals.face, signals.face.headDrop, () => 0) : Number.NaN,
    ),
    learnt: cases.filter(({ acted }) => isLearnt(acted)).length / cases.length,
  };
}

const meanOfKnown = (values: readonly number[]): number => meanOf(values.filter(Number.isFinite));

const isLearnt = ({ calibration }: Acted): boolean =>
  (calibration.movements?.nearing ?? null) !== null;

function errorOver(
  { t }: Signals['face'],
  values: Float32Array,
  truth: (done: number) => number,
): number {
  const errors: number[] = [];
  for (const [index, time] of t.entries()) {
    const done = (time - secondsToMs(CALIBRATION_S)) / secondsToMs(CREEP_S);
    const error = Math.abs((values[index] ?? Number.NaN) - truth(done));
    if (done >= 0 && Number.isFinite(error)) errors.push(error);
  }
  return meanOf(errors);
}

/** Two nods of eight degrees in three seconds, on a body that comes forward by a centimetre. */
const nodding = (time: Seconds): Stance => ({
  ...UPRIGHT,
  lean: 0.005 * time,
  headPitch: time % 1.5 < 0.6 ? -4 + 4 * Math.cos((2 * Math.PI * (time % 1.5)) / 0.6) : 0,
});

/** Height of the seat of heads that look up and down by up to ten degrees, and sit still. */
export function judgeNeck(): { readonly seat: Compared; readonly fitted: number } {
  const cases = Array.from({ length: PEOPLE }, (_, index) =>
    actOut(drawPerson(501 + index), {
      seconds: 10,
      stanceAt: (time) => ({ ...UPRIGHT, headPitch: 10 * Math.sin(time) }),
      movements: [{ name: 'nod', stanceAt: nodding }],
    }),
  );
  const errorOf = ({ face }: Signals): number => errorOver(face, face.slidCm, () => 0);
  return {
    seat: {
      without: meanOf(cases.map(({ unmoved }) => errorOf(unmoved))),
      withMovement: meanOf(cases.map(({ signals }) => errorOf(signals))),
    },
    fitted:
      cases.filter(({ calibration }) => (calibration.movements?.nod?.neckForward ?? null) !== null)
        .length / PEOPLE,
  };
}
