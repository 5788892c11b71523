import { packOverlay } from '../../core/replay/overlay-data.ts';
import { ok } from '../../core/result.ts';
import { failNotFound } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { ReviewCache } from '../services/review-cache.ts';
import { frameAspectOf } from '../services/session-signals.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** What was measured, as far as it can be drawn over the picture. */
export function createOverlayHandlers(
  context: HandlerContext,
  cache: ReviewCache,
): Pick<Handlers, 'review:overlay'> {
  return {
    'review:overlay': ({ sessionId, startMs, endMs }) =>
      withDatabase(context, (database) => {
        const opened = cache.open(database, sessionId);
        if (opened === null) return failNotFound('session');
        const { session } = opened.review.record;
        const overlay = packOverlay(
          {
            face: opened.tracks.face,
            pose: opened.tracks.pose,
            signals: opened.signals.face,
            calibration: session.calibration,
            frameAspect: frameAspectOf(session),
          },
          { startMs, endMs },
        );
        return ok(overlay);
      }),
  };
}
