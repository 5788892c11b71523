import type { Answer } from '../../../../core/domain/answer.ts';
import type { PhaseKind } from '../../../../core/domain/phase.ts';
import { isRecorded } from '../../../../core/review/recorded.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';
import type { Ms, TimeSpan } from '../../../../core/units.ts';
import type { AxisBlock } from '../../charts/lane-marks.ts';

const PHASE_LABELS: Readonly<Record<Exclude<PhaseKind, 'answer'>, string>> = {
  calibration: 'Calibration',
  greeting: 'Greeting',
  question: 'Question',
  preparation: 'Preparation',
  countdown: '3-2-1',
  asking: 'Your question',
  listening: 'Their answer',
  breath: 'A breath',
  thanks: 'Thanks',
  closing: 'Closing',
  paused: 'Pause',
};

/** "Q1"; "Q1 · take 2" as soon as the question was answered more than once. */
export function answerLabel(answer: Answer, answers: readonly Answer[]): string {
  const name = `Q${answer.questionIndex + 1}`;
  const takes = answers.filter(({ questionIndex }) => questionIndex === answer.questionIndex);
  return takes.length > 1 ? `${name} · take ${answer.take}` : name;
}

/** The summary speaks about the latest take of each question. */
export const isLatestTake = (answer: Answer, answers: readonly Answer[]): boolean =>
  answers.every(
    ({ questionIndex, take }) => questionIndex !== answer.questionIndex || take <= answer.take,
  );

/** An answer that was never closed ends where the stored session ends. */
export const answerSpan = (answer: Answer, durationMs: Ms): TimeSpan => ({
  startMs: answer.startMs,
  endMs: answer.endMs ?? Math.max(durationMs, answer.startMs),
});

/** Who had the floor, for the time axis. Answers come last, so that they are drawn on top. */
export function axisBlocks(record: SessionRecord): readonly AxisBlock[] {
  const { answers, phases, session } = record;
  const others = phases.flatMap((phase): AxisBlock[] =>
    phase.kind === 'answer'
      ? []
      : [
          {
            kind: 'other',
            label: PHASE_LABELS[phase.kind],
            startMs: phase.startMs,
            endMs: phase.endMs ?? session.durationMs,
          },
        ],
  );
  const spoken = answers.map((answer): AxisBlock => {
    const { startMs, endMs } = answerSpan(answer, session.durationMs);
    const label = isRecorded(session) ? 'Analysed' : answerLabel(answer, answers);
    return { kind: 'answer', label, startMs, endMs };
  });
  return [...others, ...spoken];
}

/** The lanes end with the session; a session cut short may have stored less than its samples. */
export function reviewDuration(record: SessionRecord): Ms {
  const ends = record.answers.map(({ endMs, startMs }) => endMs ?? startMs);
  return Math.max(record.session.durationMs, ...ends);
}
