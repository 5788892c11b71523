import { hearSound, NOTHING_HEARD } from '../../../../core/preflight/heard-sound.ts';
import type { HeardSound } from '../../../../core/preflight/heard-sound.ts';
import type { Check } from '../../../../core/preflight/check.ts';
import { measureLight } from '../../../../core/preflight/light-rules.ts';
import type { LightSample } from '../../../../core/preflight/light-sample.ts';
import {
  measurePicture,
  PREFLIGHT_WINDOW_MS,
  WARM_UP_MS,
} from '../../../../core/preflight/measure-picture.ts';
import type { PreflightMeasures } from '../../../../core/preflight/rules.ts';
import type { SoundMeasures } from '../../../../core/preflight/sound-rule.ts';
import { NO_CHECKS, shownChecks, stepChecks } from '../../../../core/preflight/steady-checks.ts';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import type { FaceSample, PoseSample } from '../../../../core/tracks/channels.ts';
import type { Ms } from '../../../../core/units.ts';
import type { Recorder } from '../../capture/types.ts';
import type { Clock } from '../../observe/clock.ts';
import type { AnalysisState, Observer } from '../../observe/types.ts';

/** Often enough to feel live, seldom enough to be read (own choice). */
const JUDGE_INTERVAL_MS: Ms = 400;
/** As long as one level covers, so that nothing said is missed. */
const HEAR_INTERVAL_MS: Ms = 100;

export type PreflightSources = {
  readonly observer: Pick<Observer, 'onFace' | 'onPose' | 'onLight' | 'onState' | 'state'>;
  /** Null = no sound is recorded, and none is asked for. */
  readonly recorder: Pick<Recorder, 'level' | 'state'> | null;
  readonly clock: Clock;
  readonly facts: Pick<CameraFacts, 'width' | 'height'>;
  /** Whether shoulders are asked for. */
  readonly withPosture: boolean;
  /** Undefined = nothing is recorded; null = not known. */
  readonly disk: () => PreflightMeasures['disk'];
};

/** Watches everything there is to watch before an interview, until the returned end is called. */
export function watchPreflight(
  { observer, recorder, clock, facts, withPosture, disk }: PreflightSources,
  onChecks: (checks: readonly Check[]) => void,
): () => void {
  const faces = createWindow<FaceSample>(clock);
  const poses = createWindow<PoseSample>(clock);
  const lights = createWindow<LightSample>(clock);
  const ear = recorder === null ? null : createEar(recorder, clock);
  let checks = NO_CHECKS;
  /** Since when everything that takes computing time in the interview does; null = not yet. */
  let runningSince: Ms | null = null;

  function rateFrom(): Ms | null {
    const { face, pose } = observer.state();
    if (isStarting(face) || isStarting(pose) || faces.recent().length === 0) runningSince = null;
    else runningSince ??= clock.now();
    return runningSince === null ? null : runningSince + WARM_UP_MS;
  }

  function judge(): void {
    checks = stepChecks(checks, clock.now(), {
      problem: observer.state().picture,
      picture: measurePicture(
        faces.recent(),
        withPosture ? poses.recent() : null,
        facts,
        rateFrom(),
      ),
      light: measureLight(lights.recent()),
      sound: ear?.heard() ?? null,
      disk: disk(),
    });
    onChecks(shownChecks(checks));
  }

  const ends = [
    observer.onFace(faces.add),
    observer.onPose(poses.add),
    observer.onLight(lights.add),
    // A lens that is covered is no news for later.
    observer.onState(judge),
    clock.every(JUDGE_INTERVAL_MS, judge),
    ...(ear === null ? [] : [clock.every(HEAR_INTERVAL_MS, ear.listen)]),
  ];
  judge();
  return () => {
    for (const end of ends) end();
  };
}

const isStarting = ({ kind }: AnalysisState): boolean =>
  kind === 'loading' || kind === 'restarting';

/** The samples of the last `PREFLIGHT_WINDOW_MS`. */
function createWindow<Sample extends { readonly t: Ms }>(clock: Pick<Clock, 'now'>) {
  let samples: readonly Sample[] = [];
  return {
    add: (sample: Sample): void => {
      samples = [...samples.filter(({ t }) => sample.t - t < PREFLIGHT_WINDOW_MS), sample];
    },
    recent: (): readonly Sample[] => {
      // Samples that stopped coming must not count as if they were live.
      samples = samples.filter(({ t }) => clock.now() - t < 2 * PREFLIGHT_WINDOW_MS);
      return samples;
    },
  };
}

/** What was said into one microphone is no news of the next. */
function createEar(recorder: Pick<Recorder, 'level' | 'state'>, clock: Pick<Clock, 'now'>) {
  let heard: HeardSound = NOTHING_HEARD;
  let label: string | null = null;
  return {
    listen: (): void => {
      const { microphone } = recorder.state();
      const now = microphone.kind === 'on' ? microphone.label : null;
      if (now !== label) heard = NOTHING_HEARD;
      label = now;
      const level = recorder.level();
      if (level !== null) heard = hearSound(heard, { t: clock.now(), ...level });
    },
    heard: (): SoundMeasures => {
      const { microphone } = recorder.state();
      if (microphone.kind === 'lost') return { kind: 'lost', title: microphone.problem.title };
      return microphone.kind === 'on'
        ? { kind: 'on', heard, t: clock.now() }
        : { kind: 'starting' };
    },
  };
}
