import { existsSync } from 'node:fs';
import { ok } from '../../core/result.ts';
import { findSummaries } from '../db/repositories/session-summaries.ts';
import {
  countSessions,
  findIdsWithVideo,
  searchSessions,
} from '../db/repositories/session-search.ts';
import { renameSession } from '../db/repositories/sessions.ts';
import { failNotFound } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { mediaPaths } from '../media/media-folder.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** The list of sessions as the user searches it, and the names given there. */
export function createSessionListHandlers(
  context: HandlerContext,
): Pick<Handlers, 'sessions:search' | 'sessions:rename'> {
  const paths = mediaPaths(context.dataFolder);
  return {
    'sessions:search': ({ limit, ...search }) =>
      withDatabase(context, (database) => {
        const found = searchSessions(database, search);
        const listed = found.slice(0, limit);
        const withVideo = findIdsWithVideo(database, listed);
        return ok({
          found: found.length,
          total: countSessions(database),
          sessions: findSummaries(database, listed).map((summary) => ({
            ...summary,
            hasVideo: withVideo.has(summary.id),
            hasThumbnail: withVideo.has(summary.id) && existsSync(paths.thumbnail(summary.id)),
          })),
        });
      }),
    'sessions:rename': ({ sessionId, title }) =>
      withDatabase(context, (database) =>
        renameSession(database, sessionId, title === '' ? null : title)
          ? ok(undefined)
          : failNotFound('session'),
      ),
  };
}
