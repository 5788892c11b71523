import { Alert, Text } from '@mantine/core';
import { DEFAULT_INTERVIEWER } from '../../../../core/domain/interviewer.ts';
import type { InterviewView } from '../../../../core/interview/view.ts';
import { Notepad } from './notepad.tsx';
import { OutlineHint } from './outline-hint.tsx';
import classes from './stage.module.css';

export type OpenView = Extract<InterviewView, { kind: 'open' }>;

/** What is under the interviewer: the words, and what the moment needs. */
export function StageBody({
  view,
  company,
  onNotes,
}: {
  readonly view: OpenView;
  readonly company: string;
  readonly onNotes: (notes: string) => void;
}) {
  switch (view.stage) {
    case 'greeting':
      return (
        <>
          <p className={classes['question']}>
            Hello, and welcome{company === '' ? '' : ` to ${company}`}. I am{' '}
            {DEFAULT_INTERVIEWER.name}. It is good to meet you.
          </p>
          <Text c="dimmed">
            Look at the interviewer and greet back. The first question follows.
          </Text>
        </>
      );
    case 'question':
      return <QuestionText view={view} />;
    case 'preparation':
      return (
        <>
          <QuestionText view={view} />
          <Hint view={view} />
          {view.mode === 'practice' && view.question !== null ? (
            <OutlineHint questionId={view.question.id} />
          ) : null}
          <Notepad view={view} onNotes={onNotes} />
        </>
      );
    case 'countdown':
      return (
        <>
          <QuestionText view={view} />
          <Text c="dimmed">Look at the interviewer. Your answer starts in</Text>
          <span className={classes['count']} aria-hidden>
            {view.clock.kind === 'left' ? view.clock.seconds : ''}
          </span>
        </>
      );
    case 'answer':
      return (
        <>
          <QuestionText view={view} />
          <TimeRemark view={view} />
          <Hint view={view} />
          {view.mode === 'practice' && view.notes !== '' ? (
            <section className={classes['kept']} aria-label="Your notes">
              <Text size="sm" c="dimmed">
                Your notes
              </Text>
              {view.notes}
            </section>
          ) : null}
        </>
      );
    case 'thanks':
      return (
        <p className={classes['question']}>
          {view.questionIndex !== null && view.questionIndex + 1 < view.questionCount
            ? 'Thank you. Let us go on to the next question.'
            : 'Thank you. That was my last question.'}
        </p>
      );
    case 'closing':
      return (
        <>
          <p className={classes['question']}>
            Thank you for your time. It was a pleasure talking with you. Goodbye.
          </p>
          <Text c="dimmed">Say goodbye and keep looking for a moment. The review follows.</Text>
        </>
      );
  }
}

function QuestionText({ view }: { readonly view: OpenView }) {
  return <p className={classes['question']}>{view.question?.text}</p>;
}

/** In practice only: an interview gives no hints. */
function Hint({ view }: { readonly view: OpenView }) {
  const tip = view.question?.tip ?? '';
  if (view.mode !== 'practice' || tip === '') return null;
  return (
    <div className={classes['hint']}>
      <Text component="span" fw={600}>
        Hint:{' '}
      </Text>
      {tip}
    </div>
  );
}

const REMARK_TEXTS = {
  'nearly-over': '30 seconds left',
  over: 'The time is over. Come to your last point.',
  long: 'Well over the time: an interviewer would cut in about now.',
} as const;

function TimeRemark({ view }: { readonly view: OpenView }) {
  if (view.remark === 'none') return null;
  return (
    <Alert color={view.remark === 'nearly-over' ? 'sage' : 'yellow'} py="xs">
      {REMARK_TEXTS[view.remark]}
    </Alert>
  );
}
