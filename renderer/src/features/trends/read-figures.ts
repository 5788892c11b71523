import type { StudioBridge } from '../../../../core/ipc/contract.ts';
import type { MeasuredSession } from '../../../../core/trends/metric-trend.ts';
import type { TrendSession } from '../../../../core/trends/trend-session.ts';

/** As many stand side by side in a chart; also bounds how long measuring takes. Our choice. */
export const MOST_SESSIONS = 100;

export type ReadFigures = {
  readonly measured: readonly MeasuredSession[];
  /** Asked for so far, whether or not they could be measured. */
  readonly done: number;
  readonly failed: number;
};

export const NOTHING_READ: ReadFigures = { measured: [], done: 0, failed: 0 };

/** Of which figures may be shown and there can be any: the latest, as many as are looked at. */
export const sessionsToRead = (sessions: readonly TrendSession[]): readonly TrendSession[] =>
  sessions
    .filter(({ ratingState, hasCamera }) => ratingState !== 'asked' && hasCamera)
    .slice(0, MOST_SESSIONS);

/** One session after the other, so that nothing else has to wait; stopped, it asks no further. */
export async function readFigures(
  bridge: Pick<StudioBridge, 'trends:figures'>,
  sessions: readonly TrendSession[],
  signal: AbortSignal,
  onRead: (read: ReadFigures) => void,
): Promise<void> {
  let read = NOTHING_READ;
  for (const session of sessions) {
    if (signal.aborted) return;
    // Each answer decides whether the next one is asked for.
    // oxlint-disable-next-line no-await-in-loop
    const result = await bridge['trends:figures']({ sessionId: session.id });
    if (signal.aborted) return;
    read = {
      done: read.done + 1,
      failed: read.failed + (result.ok ? 0 : 1),
      measured: result.ok ? [...read.measured, { session, figures: result.value }] : read.measured,
    };
    onRead(read);
  }
}
