import { err, ok } from '../../core/result.ts';
import { inTransaction } from '../db/database.ts';
import {
  changeMarkerNote,
  deleteMarker,
  findMarker,
  insertMarker,
} from '../db/repositories/markers.ts';
import { findProgress } from '../db/repositories/sessions.ts';
import { failNotFound, notFound } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

export function createMarkerHandlers(
  context: HandlerContext,
): Pick<Handlers, 'markers:create' | 'markers:change' | 'markers:delete'> {
  return {
    'markers:create': (draft) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          if (findProgress(database, draft.sessionId) === null) return err(notFound('session'));
          const before = draft.id === undefined ? null : findMarker(database, draft.id);
          // Asked again because the first acknowledgement got lost.
          if (before?.sessionId === draft.sessionId) return ok(before);
          const marker = { ...draft, id: draft.id ?? context.createId() };
          insertMarker(database, marker);
          return ok(marker);
        }),
      ),
    'markers:change': ({ id, note }) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          changeMarkerNote(database, id, note);
          const marker = findMarker(database, id);
          return marker === null ? err(notFound('marker')) : ok(marker);
        }),
      ),
    'markers:delete': ({ id }) =>
      withDatabase(context, (database) =>
        deleteMarker(database, id) ? ok(undefined) : failNotFound('marker'),
      ),
  };
}
