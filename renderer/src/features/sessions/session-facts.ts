import type { SessionSummary } from '../../../../core/domain/session.ts';

export type SessionBadge = { readonly label: string; readonly explanation: string };

/** What a reader must know about a session before trusting its figures. */
export function sessionBadges(
  session: Pick<SessionSummary, 'calibrated' | 'state' | 'recording'>,
): readonly SessionBadge[] {
  const badges: SessionBadge[] = [];
  if (session.state === 'interrupted') {
    badges.push({
      label: 'Interrupted',
      explanation: 'Greenroom ended while this interview ran; what was stored until then is kept.',
    });
  }
  if (session.state === 'running') {
    badges.push({ label: 'Not finished', explanation: 'This interview has not been closed yet.' });
  }
  if (!session.calibrated) {
    badges.push({
      label: 'Uncalibrated',
      explanation: `${
        session.recording === null ? 'Calibration was skipped' : 'No looks were marked'
      }: wider tolerance, and no comparison with your own seat.`,
    });
  }
  return badges;
}
