import type { SessionSummary } from '../../../../core/domain/session.ts';
import { FORMAT_LABELS } from '../../../../core/interview/format-words.ts';
import { formatCount, MODE_LABELS } from '../../ui/formatting.ts';

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

/** What kind of session it is. One-to-one is what one takes it for; a recording is told by its file. */
export const kindFacts = ({
  recording,
  format,
  mode,
}: Pick<SessionSummary, 'recording' | 'format' | 'mode'>): readonly string[] =>
  recording !== null
    ? [recording]
    : [...(format === 'one-to-one' ? [] : [FORMAT_LABELS[format]]), MODE_LABELS[mode]];

/**
 * Who said how much. Answers and questions differ when a run was interrupted, or a question retried;
 * a recording has neither.
 */
export function turnFacts({
  recording,
  questionCount,
  answerCount,
  askedCount,
}: Pick<
  SessionSummary,
  'recording' | 'questionCount' | 'answerCount' | 'askedCount'
>): readonly string[] {
  if (recording !== null) return [];
  const asked = `you asked ${formatCount(askedCount, 'question')}`;
  if (questionCount === 0) return [asked];
  const answers = formatCount(answerCount, 'answer');
  return [
    answerCount === questionCount
      ? answers
      : `${answers}, ${formatCount(questionCount, 'question')} planned`,
    ...(askedCount === 0 ? [] : [asked]),
  ];
}
