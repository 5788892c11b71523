import type { SessionSummary } from '../../core/domain/session.ts';
import { clockText } from './progress-line.ts';

/** One line a session, columns parted by two spaces; the ID first, as `export` wants it. */
export function sessionListText(sessions: readonly SessionSummary[]): string {
  return sessions.map((session) => `${sessionLine(session)}\n`).join('');
}

function sessionLine(session: SessionSummary): string {
  const about =
    session.title ?? [session.company, session.role].filter((part) => part !== '').join(', ');
  return [
    session.id,
    session.startedAt.slice(0, 16).replace('T', ' '),
    clockText(session.durationMs).padStart(6),
    session.state.padEnd('interrupted'.length),
    session.calibrated ? 'calibrated    ' : 'not calibrated',
    about.replaceAll(/\p{Cc}/gu, ' '),
  ]
    .join('  ')
    .trimEnd();
}
