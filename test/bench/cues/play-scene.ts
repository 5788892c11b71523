import { cueRule } from '../../../core/cues/cue-rules.ts';
import { createLiveWindow } from '../../../core/cues/live-signals.ts';
import { NO_CUES_YET, reduceCues } from '../../../core/cues/reduce-cues.ts';
import type { CueState, ShownCue } from '../../../core/cues/reduce-cues.ts';
import type { CueStage } from '../../../core/cues/types.ts';
import { CUE_KINDS } from '../../../core/domain/cue.ts';
import type { CueKind } from '../../../core/domain/cue.ts';
import type { Ms } from '../../../core/units.ts';
import type { Scene } from './scene.ts';

/** As often as the stage looks. */
const STEP_MS: Ms = 500;

/** `readMs`: what one look at the last seconds took, in the mean. */
type Played = { readonly cues: readonly ShownCue[]; readonly readMs: Ms };

/**
 * The cues a scene gets by the engine of the stage. Each kind plays for itself, with all others
 * switched off, so that none hides another.
 */
export function playScene(scene: Scene): Played {
  const { calibration, tiles, frameAspect, turn, face, pose } = scene;
  const window = createLiveWindow({ calibration, tiles, frameAspect });
  const stage: CueStage = {
    turn,
    moment: scene.name,
    partner: 'Maya',
    people: tiles.map((_, index) => `person ${index}`),
    readingAllowanceMs: 0,
  };
  const kinds = CUE_KINDS.filter(
    (kind) => scene.truth[kind] !== undefined && cueRule(kind).turns.includes(turn),
  );
  const states = new Map<CueKind, CueState>(kinds.map((kind) => [kind, NO_CUES_YET]));
  const cues: ShownCue[] = [];
  let [looks, readMs, seenFaces, seenPoses] = [0, 0, 0, 0];
  for (let nowMs = scene.fromMs; nowMs <= scene.endMs; nowMs += STEP_MS) {
    seenFaces = feed(face, seenFaces, nowMs, window.seeFace);
    seenPoses = feed(pose, seenPoses, nowMs, window.seePose);
    const before = performance.now();
    const live = window.read(nowMs);
    readMs += performance.now() - before;
    looks += 1;
    for (const [kind, state] of states) {
      const switchedOff = CUE_KINDS.filter((other) => other !== kind);
      const next = reduceCues(state, { nowMs, mode: 'practice', switchedOff, stage, live });
      states.set(kind, next.state);
      for (const effect of next.effects) if (effect.type === 'show') cues.push(effect.cue);
    }
  }
  return { cues, readMs: readMs / looks };
}

function feed<Sample extends { readonly t: Ms }>(
  samples: readonly Sample[],
  from: number,
  nowMs: Ms,
  see: (sample: Sample) => void,
): number {
  let index = from;
  for (; index < samples.length; index += 1) {
    const sample = samples[index];
    if (sample === undefined || sample.t > nowMs) break;
    see(sample);
  }
  return index;
}
