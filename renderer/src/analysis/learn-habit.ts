import type { AnalysisRange } from '../../../core/analysis/recording-plan.ts';
import type { Tile } from '../../../core/domain/tile.ts';
import { habitLooks } from '../../../core/review/habit-looks.ts';
import type { FaceSample } from '../../../core/tracks/channels.ts';
import { samplesToFaceTrack } from '../../../core/tracks/columns.ts';
import type { Ms } from '../../../core/units.ts';
import { analyseFrames } from './analyse-frames.ts';
import type { FrameAnalyst } from './frame-analyst.ts';
import type { Recording } from './open-recording.ts';
import { thinned } from './thinned-frames.ts';
import { uprightFrames } from './upright-frames.ts';

/** Pictures spread over the file, all of which the worker remembers (`MAX_REMEMBERED`). */
const SAMPLED_PICTURES = 1_200;
/** No denser than this: a picture a twelfth of a second later shows nothing new. */
const SHORTEST_INTERVAL_MS: Ms = 80;

/**
 * Without marked looks: goes through a part of the pictures first, finds the direction most looked
 * at, and learns the eyes from the looks there. Nothing is learnt where there is no such habit.
 */
export async function learnHabit(
  ranges: readonly AnalysisRange[],
  { track, facts }: Recording,
  face: FrameAnalyst<FaceSample>,
  interviewer: Tile,
): Promise<void> {
  const length = ranges.reduce((sum, { fromMs, toMs }) => sum + (toMs ?? facts.endMs) - fromMs, 0);
  const intervalMs = Math.max(SHORTEST_INTERVAL_MS, length / SAMPLED_PICTURES);
  const samples: FaceSample[] = [];
  face.rememberLooks();
  await analyseFrames<VideoFrame>({
    frames: thinned(uprightFrames(track, ranges), intervalMs),
    analyseFace: face.analyse,
    analysePose: null,
    frameIntervalMs: 0,
    onFace: async (sample) => void samples.push(sample),
    onPose: async () => undefined,
  });
  const times = habitLooks(samplesToFaceTrack(samples), intervalMs, interviewer);
  await face.learnLooks({ lens: times, others: [] });
}
