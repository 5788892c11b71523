import { bandInUse } from '../../../../core/metrics/targets.ts';
import { answerClips } from '../../../../core/clips/answer-clips.ts';
import type { Candidate, ClipRule } from '../../../../core/clips/rule.ts';
import type { Clip } from '../../../../core/clips/types.ts';
import { contactEpisodes } from '../../../../core/metrics/episodes/contact-episodes.ts';
import type { Signals } from '../../../../core/review/signals-types.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import { anAnswer, aRecord, aSession } from '../../../helpers/a-session-record.ts';
import type { FaceStretch } from '../../../helpers/a-signals.ts';

/** A session that is one answer from beginning to end. */
const aRecordOf = ({ durationMs }: Signals, change: Partial<SessionRecord> = {}): SessionRecord =>
  aRecord({
    session: aSession({ durationMs }),
    answers: [anAnswer({ startMs: 0, endMs: durationMs })],
    phases: [],
    ...change,
  });

/** What is worth watching in the first answer. */
export function clipsOf(signals: Signals, change: Partial<SessionRecord> = {}): readonly Clip[] {
  const record = aRecordOf(signals, change);
  return record.answers.slice(0, 1).flatMap((answer) => answerClips(answer, record, signals, []));
}

export const kindsOf = (clips: readonly Clip[]): readonly string[] => clips.map(({ kind }) => kind);

/** What one rule finds in an answer that lasts as long as its signals, whether it stands out or not. */
export const found = (
  rule: ClipRule,
  signals: Signals,
  ending: TimeSpan | null = null,
): readonly Candidate[] => {
  const spans = [{ startMs: 0, endMs: signals.durationMs }];
  const episodes = contactEpisodes(signals.face, spans);
  const upperEnd = (metricId: string): number => bandInUse(metricId, {})?.high ?? Infinity;
  return rule.find({ signals, spans, episodes, ending, upperEnd });
};

/** Whether the figure of a moment lies beyond the threshold of its kind. */
export const isBeyond = (candidates: readonly Candidate[]): boolean =>
  candidates.some(({ salience }) => salience > 0);

export const look = (seconds: number): FaceStretch => ({ seconds, contact: 1 });
export const away = (seconds: number, over: Partial<FaceStretch> = {}): FaceStretch => ({
  seconds,
  contact: 0,
  ...over,
});
