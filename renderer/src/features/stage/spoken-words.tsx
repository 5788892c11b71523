import type { OpenView } from './open-view.ts';
import classes from './stage.module.css';

/** What the interviewer says now, and in a panel who of them says it. */
export function SpokenWords({ view }: { readonly view: OpenView }) {
  if (view.speech === null) return null;
  return (
    <>
      <Asker view={view} />
      <p className={classes['question']}>{view.speech.text}</p>
    </>
  );
}

/** The question that is open, while the candidate prepares and answers. */
export function OpenQuestion({ view }: { readonly view: OpenView }) {
  if (view.question === null) return null;
  return (
    <>
      <Asker view={view} />
      <p className={classes['question']}>{view.question.text}</p>
    </>
  );
}

/** With one interviewer there is nothing to tell apart. */
function Asker({ view }: { readonly view: OpenView }) {
  const asker = view.interviewers[view.interviewerIndex];
  if (view.interviewers.length < 2 || asker === undefined) return null;
  return (
    <p className={classes['asker']}>
      <strong>{asker.name}</strong>
      {asker.role === '' ? '' : `, ${asker.role},`} {DOES[view.stage]}
    </p>
  );
}

const DOES: Readonly<Record<OpenView['stage'], string>> = {
  greeting: 'greets you',
  question: 'asks',
  preparation: 'asks',
  countdown: 'asks',
  answer: 'asks',
  thanks: 'thanks you',
  asking: 'listens',
  listening: 'answers',
  closing: 'says goodbye',
};
