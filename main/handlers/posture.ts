import { packPosture } from '../../core/replay/posture-data.ts';
import { ok } from '../../core/result.ts';
import { failNotFound } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { ReviewCache } from '../services/review-cache.ts';
import { frameAspectOf } from '../services/session-signals.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** How the user sat, as far as it was measured; for sessions without a recording, too. */
export function createPostureHandlers(
  context: HandlerContext,
  cache: ReviewCache,
): Pick<Handlers, 'review:posture'> {
  return {
    'review:posture': ({ sessionId, startMs, endMs }) =>
      withDatabase(context, (database) => {
        const opened = cache.open(database, sessionId);
        if (opened === null) return failNotFound('session');
        const { session } = opened.review.record;
        const { tracks, signals } = opened;
        const { calibration } = session;
        const frameAspect = frameAspectOf(session);
        const source = { face: tracks.face, pose: tracks.pose, signals, calibration, frameAspect };
        return ok(packPosture(source, { startMs, endMs }));
      }),
  };
}
