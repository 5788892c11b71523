import type { EyeLearning } from '../../../core/analysis/job.ts';
import type { AnalysisRange } from '../../../core/analysis/recording-plan.ts';
import type { FaceSample } from '../../../core/tracks/channels.ts';
import type { FrameAnalyst } from './frame-analyst.ts';
import { learnHabit } from './learn-habit.ts';
import { learnLooks } from './learn-looks.ts';
import type { Recording } from './open-recording.ts';

/** Learns the eyes as the job says, before anything is measured. */
export async function learnEyes(
  eyes: EyeLearning,
  ranges: readonly AnalysisRange[],
  recording: Recording,
  face: FrameAnalyst<FaceSample>,
): Promise<void> {
  switch (eyes.from) {
    case 'nothing':
      return;
    case 'habit':
      return learnHabit(ranges, recording, face, eyes.interviewer);
    case 'marks':
      return learnLooks(eyes.marks, recording, face);
  }
}
