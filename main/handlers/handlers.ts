import type { Handlers } from '../ipc/answer-call.ts';
import { CLOSED_DESK } from '../analysis/desk.ts';
import type { AnalysisDesk } from '../analysis/desk.ts';
import { CLOSED_ROOM } from '../analysis/recording-room.ts';
import { createAccuracyHandlers } from './accuracy.ts';
import { createAnalysisHandlers } from './analysis.ts';
import { createClipHandlers } from './clips.ts';
import { createBundleHandlers } from './bundles.ts';
import { createAppHandlers } from './app.ts';
import { createCompareHandlers } from './compare.ts';
import { createCoveredPointHandlers } from './covered-points.ts';
import { createCueHandlers } from './cues.ts';
import { createPanelHandlers } from './panel.ts';
import type { HandlerContext } from './context.ts';
import { createLeftOutHandlers } from './left-out.ts';
import { createLibraryHandlers } from './library.ts';
import { createMarkerHandlers } from './markers.ts';
import { createMediaHandlers } from './media.ts';
import { createQuestionFileHandlers } from './question-files.ts';
import { createQuestionHandlers } from './questions.ts';
import { createTemplateHandlers } from './templates.ts';
import { createRatingHandlers } from './ratings.ts';
import { createRecordingHandlers } from './recordings.ts';
import type { RecordingCalls } from './recordings.ts';
import { createReviewHandlers } from './review.ts';
import { createRunningSessionHandlers } from './running-session.ts';
import { createSessionListHandlers } from './session-list.ts';
import { createSessionHandlers } from './sessions.ts';
import { createScreenHandlers } from './screen.ts';
import { createSettingsHandlers } from './settings.ts';
import { createStageHandlers } from './stage.ts';
import { createStorageHandlers } from './storage.ts';
import { createTrendsHandlers } from './trends.ts';

const NO_RECORDINGS: RecordingCalls = { room: CLOSED_ROOM, chooseRecording: async () => null };

/** Without a desk or a room nothing is being analysed, and the calls about it are refused. */
export function createHandlers(
  context: HandlerContext,
  desk: Pick<AnalysisDesk, 'open' | 'report'> = CLOSED_DESK,
  recordings: RecordingCalls = NO_RECORDINGS,
): Handlers {
  return {
    ...createAppHandlers(context),
    ...createSettingsHandlers(context),
    ...createLibraryHandlers(context),
    ...createQuestionHandlers(context),
    ...createQuestionFileHandlers(context),
    ...createTemplateHandlers(context),
    ...createSessionHandlers(context),
    ...createSessionListHandlers(context),
    ...createRunningSessionHandlers(context),
    ...createReviewHandlers(context),
    ...createMarkerHandlers(context),
    ...createCueHandlers(context),
    ...createPanelHandlers(context),
    ...createLeftOutHandlers(context),
    ...createRatingHandlers(context),
    ...createCoveredPointHandlers(context),
    ...createAccuracyHandlers(context),
    ...createMediaHandlers(context),
    ...createStorageHandlers(context),
    ...createBundleHandlers(context),
    ...createCompareHandlers(context),
    ...createScreenHandlers(context),
    ...createTrendsHandlers(context),
    ...createStageHandlers(context),
    ...createClipHandlers(context),
    ...createAnalysisHandlers(desk),
    ...createRecordingHandlers(recordings),
  };
}
