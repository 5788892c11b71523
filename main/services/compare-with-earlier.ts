import { buildSessionComparison } from '../../core/compare/session-comparison.ts';
import type { ComparisonParts, SessionComparison } from '../../core/compare/session-comparison.ts';
import type { ReadDatabase } from '../db/database.ts';
import { listHeldSessions } from '../db/repositories/held-sessions.ts';
import { listTakes } from '../db/repositories/takes.ts';
import type { TakeRow } from '../db/repositories/takes.ts';
import type { FiguresDesk } from '../figures/figures-desk.ts';
import { areTakesOfOne } from './find-takes.ts';

/**
 * A session against the one before it, and each of its answers against the take before it. What was
 * not rated yet is passed over: its figures are not to be seen. Null = there is no such session.
 */
export async function compareWithEarlier(
  database: ReadDatabase,
  { figuresOf }: FiguresDesk,
  sessionId: string,
): Promise<SessionComparison | null> {
  const figures = await figuresOf(database, sessionId);
  if (figures === null) return null;
  const held = listHeldSessions(database).filter(({ ratingState }) => ratingState !== 'asked');
  const ownPlace = held.findIndex(({ id }) => id === sessionId);
  const previous = ownPlace < 0 ? undefined : held.slice(ownPlace + 1).find((one) => one.hasCamera);
  const previousFigures = previous === undefined ? null : await figuresOf(database, previous.id);
  const takes: ComparisonParts['takes'][number][] = [];
  for (const { own, before } of earlierTakes(listTakes(database), sessionId)) {
    const measured = await figuresOf(database, before.sessionId);
    if (measured === null) continue;
    const { sessionId: of, startedAt, take, id } = before;
    takes.push({
      answerId: own.id,
      before: { sessionId: of, startedAt, take, answerId: id, figures: measured },
    });
  }
  return buildSessionComparison({
    figures,
    takes,
    previous:
      previous === undefined || previousFigures === null
        ? null
        : { startedAt: previous.startedAt, figures: previousFigures },
  });
}

/** For each answer of the session the latest take of its question before it. */
function earlierTakes(
  all: readonly TakeRow[],
  sessionId: string,
): readonly { readonly own: TakeRow; readonly before: TakeRow }[] {
  return all.flatMap((own, place) => {
    if (own.sessionId !== sessionId) return [];
    const before = all
      .slice(0, place)
      .findLast((take) => take.ratingState !== 'asked' && areTakesOfOne(take, own));
    return before === undefined ? [] : [{ own, before }];
  });
}
