import type { PacedWords } from '../../voice/use-paced-words.ts';
import type { OpenView } from './open-view.ts';
import classes from './stage.module.css';

/** What the interviewer says now, and in a panel who of them says it. */
export function SpokenWords({
  view,
  words,
}: {
  readonly view: OpenView;
  readonly words: PacedWords;
}) {
  if (view.speech === null) return null;
  const { shown, toCome } = words;
  return (
    <>
      <Asker view={view} />
      {/* What is still to come has its place already, and can be heard by a screen reader. */}
      <p className={classes['question']}>
        {shown}
        {toCome === '' ? null : <span className={classes['toCome']}> {toCome}</span>}
      </p>
    </>
  );
}

/** Whether there is more that one may want to read sooner: of a question, or of an answer to one's own. */
export const isToBeShown = ({ stage, isPaused }: OpenView, { toCome }: PacedWords): boolean =>
  toCome !== '' && !isPaused && (stage === 'question' || stage === 'listening');

/** The question that is open, while the candidate prepares and answers. */
export function OpenQuestion({ view }: { readonly view: OpenView }) {
  if (view.question === null) return null;
  return (
    <>
      <Asker view={view} />
      <p className={classes['question']} data-beside-material={view.question.material !== null}>
        {view.question.text}
      </p>
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
