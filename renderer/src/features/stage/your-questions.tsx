import { Text, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { KEY_OF_ANOTHER } from './stage-keys.ts';
import type { Pick } from './stage-keys.ts';
import type { OpenView } from './open-view.ts';
import { TimeRemark } from './time-remark.tsx';
import classes from './stage.module.css';

/** The candidate's own questions: which one is asked now, and which have been asked. */
export function YourQuestions({
  view,
  onPick,
  onPressed,
}: {
  readonly view: OpenView;
  readonly onPick: (picked: Pick) => void;
  readonly onPressed: () => void;
}) {
  const pick = (picked: Pick): void => {
    onPick(picked);
    onPressed();
  };
  const { asking } = view;
  if (asking === null) return null;
  const isDone = asking.picked === null;
  return (
    <>
      <p className={classes['question']}>
        {isDone ? 'You have asked all of your questions.' : 'What would you like to ask?'}
      </p>
      <TimeRemark view={view} />
      <Text c="dimmed" ta="center">
        Say it aloud, in your own words, to the interviewer. Space when you have asked it.
      </Text>
      <ol className={classes['asking']} aria-label="Your questions">
        {asking.questions.map((question, index) => (
          <li key={question.id}>
            <Choice
              keyName={index < 9 ? String(index + 1) : ''}
              isPicked={asking.picked === index}
              onPick={() => pick(index)}
            >
              {question.text}
              {asking.asked.includes(index) ? (
                <Text component="span" size="sm" c="dimmed">
                  {' '}
                  Asked
                </Text>
              ) : null}
            </Choice>
          </li>
        ))}
        <li>
          <Choice
            keyName={KEY_OF_ANOTHER}
            isPicked={asking.picked === 'another'}
            onPick={() => pick('another')}
          >
            Something else that has come up
          </Choice>
        </li>
      </ol>
    </>
  );
}

function Choice({
  keyName,
  isPicked,
  onPick,
  children,
}: {
  readonly keyName: string;
  readonly isPicked: boolean;
  readonly onPick: () => void;
  readonly children: React.ReactNode;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // A key picks also what is out of sight, where the list is longer than the window.
    if (isPicked) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isPicked]);
  return (
    <UnstyledButton
      ref={button}
      className={classes['choice'] ?? ''}
      aria-pressed={isPicked}
      data-picked={isPicked || undefined}
      onClick={onPick}
    >
      <span className={classes['number']} aria-hidden>
        {keyName}
      </span>
      <span>{children}</span>
    </UnstyledButton>
  );
}

/** While the interviewer answers: what was asked stays in sight, small. */
export function AskedQuestion({ view }: { readonly view: OpenView }) {
  const { asking } = view;
  if (asking === null) return null;
  const asked = typeof asking.picked === 'number' ? asking.questions[asking.picked] : undefined;
  return (
    <Text c="dimmed" ta="center" maw="46rem">
      {asked === undefined ? 'You asked something else.' : `You asked: ${asked.text}`}
    </Text>
  );
}
