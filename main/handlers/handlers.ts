import type { Handlers } from '../ipc/answer-call.ts';
import { createAppHandlers } from './app.ts';
import type { HandlerContext } from './context.ts';
import { createLibraryHandlers } from './library.ts';
import { createMarkerHandlers } from './markers.ts';
import { createReviewHandlers } from './review.ts';
import { createRunningSessionHandlers } from './running-session.ts';
import { createSessionHandlers } from './sessions.ts';
import { createSettingsHandlers } from './settings.ts';

export function createHandlers(context: HandlerContext): Handlers {
  return {
    ...createAppHandlers(context),
    ...createSettingsHandlers(context),
    ...createLibraryHandlers(context),
    ...createSessionHandlers(context),
    ...createRunningSessionHandlers(context),
    ...createReviewHandlers(context),
    ...createMarkerHandlers(context),
  };
}
