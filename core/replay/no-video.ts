import { isRecorded } from '../review/recorded.ts';
import type { SessionRecord } from '../review/types.ts';

/**
 * Why there is nothing to play in this session, and how to have something the next time; null =
 * there is a recording, or one whose file may come back.
 */
export function noVideoText({
  session,
  segments,
}: Pick<SessionRecord, 'session' | 'segments'>): string | null {
  if (isRecorded(session))
    return 'No video here: of a file that was analysed Greenroom keeps what it measured, not the file. To watch it, open it in your usual player.';
  if (segments.length === 0)
    return 'No video here: only measurements were kept of this session. To watch yourself the next time, choose “video and sound” before you start.';
  if (segments.every(({ state }) => state === 'deleted'))
    return 'The video of this session was deleted. What was measured is kept.';
  return null;
}
