import classes from './recording.module.css';

export function FactList({
  label,
  facts,
}: {
  readonly label: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}) {
  return (
    <dl aria-label={label} className={classes['facts']}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
