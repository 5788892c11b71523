import type { PanelInput } from './panel.ts';
import { isRecorded } from './recorded.ts';
import { answeredTime } from './spans.ts';
import type { SpanRecord } from './spans.ts';
import type { SessionRecord } from './types.ts';

/** Who a session's interviewers were, and whose question was being answered when. */
export function panelOf(
  record: SpanRecord & Pick<SessionRecord, 'session'>,
): Required<Pick<PanelInput, 'names' | 'turns'>> {
  const { interviewers, questions } = record.session.plan;
  // Of a recording nobody knows who asked, if anybody did.
  const answers = isRecorded(record.session) ? [] : record.answers;
  const turns = answers
    .toSorted((a, b) => a.startMs - b.startMs)
    .flatMap((answer) => {
      const asked = questions[answer.questionIndex];
      if (asked === undefined) return [];
      return answeredTime(answer, record).map((span) => ({ ...span, person: asked.askedBy }));
    });
  return { names: interviewers.map(({ name }) => name), turns };
}
