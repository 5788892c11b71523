import { isHalted } from '../../../core/interview/view.ts';
import type { Recorder } from '../capture/types.ts';
import type { InterviewController } from './controller.ts';

/**
 * Nothing is recorded while an interview is paused: what is said then is not meant for it. The small
 * picture a session is known by is taken as the first answer begins. Ends with the interview.
 */
export function followInterview(
  { view }: Pick<InterviewController, 'view'>,
  recorder: Pick<Recorder, 'pause' | 'resume' | 'takeThumbnail'>,
): void {
  let isPaused = false;
  let hasThumbnail = false;
  const end = view.subscribe((now) => {
    if (now.kind === 'done') return end();
    if (now.kind !== 'open') return;
    if (isHalted(now) !== isPaused) {
      isPaused = isHalted(now);
      if (isPaused) recorder.pause();
      else recorder.resume();
    }
    if (now.stage !== 'answer' || hasThumbnail) return;
    hasThumbnail = true;
    recorder.takeThumbnail();
  });
}
