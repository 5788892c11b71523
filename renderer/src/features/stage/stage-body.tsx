import { Text } from '@mantine/core';
import type { PacedWords } from '../../voice/use-paced-words.ts';
import { Notepad } from './notepad.tsx';
import type { OpenView } from './open-view.ts';
import { OutlineHint } from './outline-hint.tsx';
import { OpenQuestion, SpokenWords } from './spoken-words.tsx';
import type { Pick } from './stage-keys.ts';
import { MaterialAtHand, WithMaterial } from './stage-material.tsx';
import { TimeRemark } from './time-remark.tsx';
import { AskedQuestion, YourQuestions } from './your-questions.tsx';
import type { MaterialDesk } from './use-material-desk.ts';
import classes from './stage.module.css';

/** What is under the interviewer: the words, and what the moment needs. */
export function StageBody({
  view,
  words,
  desk,
  onNotes,
  onPick,
  onPressed,
}: {
  readonly view: OpenView;
  /** What the interviewer says, as far as it is said. */
  readonly words: PacedWords;
  readonly desk: MaterialDesk;
  readonly onNotes: (notes: string) => void;
  readonly onPick: (picked: Pick) => void;
  /** After a press on anything but the controls: the keyboard is the main button’s again. */
  readonly onPressed: () => void;
}) {
  switch (view.stage) {
    case 'greeting':
      return (
        <>
          <SpokenWords view={view} words={words} />
          <Text c="dimmed">{greetBack(view)}</Text>
        </>
      );
    case 'question':
      // A case is introduced before it is handed over: looking down now is looking away.
      return <SpokenWords view={view} words={words} />;
    case 'preparation':
      return (
        <>
          <OpenQuestion view={view} />
          <Hint view={view} />
          {view.mode === 'practice' && view.question !== null ? (
            <OutlineHint questionId={view.question.id} />
          ) : null}
          <WithMaterial view={view} desk={desk}>
            <Notepad view={view} onNotes={onNotes} />
          </WithMaterial>
        </>
      );
    case 'countdown':
      return (
        <>
          <OpenQuestion view={view} />
          <Text c="dimmed">Look at the interviewer. Your answer starts in</Text>
          <span className={classes['count']} aria-hidden>
            {view.clock.kind === 'left' ? view.clock.seconds : ''}
          </span>
          <MaterialAtHand view={view} desk={desk} onPressed={onPressed} />
        </>
      );
    case 'answer':
      return (
        <>
          <OpenQuestion view={view} />
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
          <MaterialAtHand view={view} desk={desk} onPressed={onPressed} />
        </>
      );
    case 'thanks':
      return <SpokenWords view={view} words={words} />;
    case 'asking':
      return <YourQuestions view={view} onPick={onPick} onPressed={onPressed} />;
    case 'listening':
      return (
        <>
          <AskedQuestion view={view} />
          <SpokenWords view={view} words={words} />
        </>
      );
    case 'closing':
      return (
        <>
          <SpokenWords view={view} words={words} />
          <Text c="dimmed">Say goodbye and keep looking for a moment. The review follows.</Text>
        </>
      );
  }
}

function greetBack({ interviewers, questionCount }: OpenView): string {
  const whom = interviewers.length > 1 ? 'the interviewers' : 'the interviewer';
  const next = questionCount === 0 ? 'Your questions follow.' : 'The first question follows.';
  return `Look at ${whom} and greet back. ${next}`;
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
