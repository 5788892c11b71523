import classes from './recording.module.css';

const STEPS = ['Choose the file', 'Mark the looks', 'Analyse', 'Review'] as const;
export type Step = (typeof STEPS)[number];

/** Where one is on the way from a file to its review. */
export function StepList({ current }: { readonly current: Step }) {
  return (
    <ol className={classes['steps']} aria-label="Steps">
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          {index + 1}. {step}
        </li>
      ))}
    </ol>
  );
}
