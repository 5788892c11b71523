import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../../core/result.ts';
import type { CallError, StudioBridge } from '../../../../core/ipc/contract.ts';
import {
  MOST_SESSIONS,
  readFigures,
  sessionsToRead,
} from '../../../../renderer/src/features/trends/read-figures.ts';
import { aMeasuredSession, aTrendSession } from '../../core/trends/some-sessions.ts';

const BROKEN: CallError = { type: 'Unexpected', title: 'It broke', text: 'Try again.' };
const measured = [1, 2, 3].map((number) => aMeasuredSession(number, []));
const sessions = measured.map(({ session }) => session);

const bridge = (asked: string[], brokenId?: string): Pick<StudioBridge, 'trends:figures'> => ({
  'trends:figures': async ({ sessionId }) => {
    asked.push(sessionId);
    const found = measured.find(({ session }) => session.id === sessionId);
    return found === undefined || sessionId === brokenId ? err(BROKEN) : ok(found.figures);
  },
});

describe('reading the figures of many sessions', () => {
  it('goes from one to the next and tells of each', async () => {
    const told: number[] = [];
    await readFigures(bridge([]), sessions, new AbortController().signal, ({ done }) =>
      told.push(done),
    );
    expect(told).toEqual([1, 2, 3]);
  });

  it('asks no further once it is stopped', async () => {
    const asked: string[] = [];
    const stopping = new AbortController();
    await readFigures(bridge(asked), sessions, stopping.signal, ({ done }) => {
      if (done === 2) stopping.abort();
    });
    expect(asked).toHaveLength(2);
  });

  it('goes on past one that cannot be measured, and counts it', async () => {
    let last = { done: 0, failed: 0, measured: 0 };
    const told = bridge([], sessions[1]?.id);
    await readFigures(told, sessions, new AbortController().signal, (read) => {
      last = { done: read.done, failed: read.failed, measured: read.measured.length };
    });
    expect(last).toEqual({ done: 3, failed: 1, measured: 2 });
  });

  it('is of the latest, of those that were seen, and of none whose figures wait', () => {
    const many = Array.from({ length: MOST_SESSIONS + 1 }, (_, index) => aTrendSession(index + 1));
    expect(sessionsToRead(many)).toEqual(many.slice(0, MOST_SESSIONS));
    expect(
      sessionsToRead([
        aTrendSession(1, { ratingState: 'asked' }),
        aTrendSession(2, { hasCamera: false }),
      ]),
    ).toEqual([]);
  });
});
