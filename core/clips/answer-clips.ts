import type { Answer } from '../domain/answer.ts';
import { contactEpisodes } from '../metrics/episodes/contact-episodes.ts';
import { COARSE_TEXT, coverageText } from '../metrics/figure-text.ts';
import { bandInUse, isSwitchedOff } from '../metrics/targets.ts';
import type { Targets } from '../metrics/targets.ts';
import { isRecorded } from '../review/recorded.ts';
import type { Signals } from '../review/signals-types.ts';
import { answerSpans, clockLimits, turnEndSpans } from '../review/spans.ts';
import type { SessionRecord } from '../review/types.ts';
import type { TimeSpan } from '../units.ts';
import { chooseClips } from './choose-clips.ts';
import { CLIP_RULES } from './clip-rules.ts';
import { CLIP_SIGNALS, signalCoverage } from './clip-signals.ts';
import type { ClipSignal } from './clip-signals.ts';
import { clipSpan } from './clip-span.ts';
import type { AnswerMoments, ClipRule } from './rule.ts';
import type { Clip } from './types.ts';

/** The moments of one answer that are worth watching, best first; empty when nothing stands out. */
export function answerClips(
  answer: Answer,
  record: SessionRecord,
  signals: Signals,
  /** When the material was read and that is not counted: no look then is worth a word. */
  reading: readonly TimeSpan[],
  targets: Targets = {},
): readonly Clip[] {
  const { spans, lookSpans } = answerSpans(answer, record, reading);
  const moments: AnswerMoments = {
    signals,
    spans,
    episodes: contactEpisodes(signals.face, lookSpans),
    ending: endingOf(answer, record, reading),
    upperEnd: (metricId) => bandInUse(metricId, targets)?.high ?? Number.POSITIVE_INFINITY,
  };
  const ofLooks: AnswerMoments = { ...moments, spans: lookSpans };
  const isAskedFor = ({ metricIds }: ClipRule): boolean =>
    !metricIds.every((id) => isSwitchedOff(id, targets));
  const candidates = CLIP_RULES.filter(isAskedFor).flatMap((rule) =>
    rule
      .find(rule.signal === 'gaze' ? ofLooks : moments)
      .flatMap(({ moment, salience, ...words }) => {
        const span = clipSpan(moment, spans);
        if (span === null || !isBelievable(rule.signal, signals, span)) return [];
        const { kind, tone } = rule;
        return [{ ...span, moment, rule, kind, tone, words, salience: toThousandths(salience) }];
      }),
  );
  return chooseClips(candidates).map(
    ({ moment, rule, words, startMs, endMs, kind, tone, salience }): Clip => ({
      startMs,
      endMs,
      id: `${answer.id}-${kind}-${Math.round(moment.startMs)}`,
      kind,
      questionIndex: answer.questionIndex,
      take: answer.take,
      title: words.title,
      figures: [words.figure, coverageSentence(rule.signal, signals, { startMs, endMs })],
      adviceId: rule.adviceId,
      tone,
      salience,
    }),
  );
}

/** Beyond that it is rounding of sums, which must not decide what is shown first. */
const toThousandths = (value: number): number => Math.round(value * 1000) / 1000;

/** The moments before the user ended an answer; a recording ends where its file does. */
function endingOf(
  answer: Answer,
  record: SessionRecord,
  reading: readonly TimeSpan[],
): TimeSpan | null {
  if (isRecorded(record.session)) return null;
  const limitOf = clockLimits(record.session.plan);
  const [span] = turnEndSpans({ ...record, answers: [answer] }, limitOf, reading).lookSpans;
  if (span === undefined || answer.endMs === null) return null;
  return { startMs: span.startMs, endMs: answer.endMs };
}

/** Measured well enough, and not while the user sat elsewhere than the signal supposes. */
function isBelievable(signal: ClipSignal, signals: Signals, span: TimeSpan): boolean {
  const { minCoverage, needsSeat } = CLIP_SIGNALS[signal];
  const isElsewhere = signals.seatDrifts.some(
    (drift) => drift.span.startMs < span.endMs && span.startMs < drift.span.endMs,
  );
  return signalCoverage(signal, signals, span) >= minCoverage && !(needsSeat && isElsewhere);
}

/** "The gaze was measured in 97 % of this clip." */
function coverageSentence(signal: ClipSignal, signals: Signals, span: TimeSpan): string {
  const coarse = signals.calibrated ? '' : ` (${COARSE_TEXT})`;
  return `${CLIP_SIGNALS[signal].name} was measured in ${coverageText(signalCoverage(signal, signals, span))} of this clip${coarse}.`;
}
