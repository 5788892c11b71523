import { Text } from '@mantine/core';
import { circumstanceNotes } from '../../../../core/compare/circumstance-notes.ts';
import { comparisonLines } from '../../../../core/compare/comparison-lines.ts';
import type { PairNames } from '../../../../core/compare/comparison-lines.ts';
import type { Circumstances, MetricComparison } from '../../../../core/compare/types.ts';
import { Section } from '../../ui/section.tsx';
import { ToneWord } from '../review/tone-word.tsx';
import classes from './compare.module.css';

/** What changed, in sentences; before them what has to be known to read them. */
export function ChangesCard({
  comparisons,
  names,
  from,
  to,
}: {
  readonly comparisons: readonly MetricComparison[];
  readonly names: PairNames;
  readonly from: Circumstances;
  readonly to: Circumstances;
}) {
  const lines = comparisonLines(comparisons, names);
  const hasChanged = comparisons.some(({ kind }) => kind === 'clear');
  return (
    <Section title="What changed">
      {circumstanceNotes(from, to, names).map((note) => (
        <Text key={note} size="sm" c="dimmed">
          {note}
        </Text>
      ))}
      {hasChanged ? null : (
        <Text>
          Nothing that is larger than what the measurements could be off. That is no verdict: a real
          change may be hidden in them. Longer answers make the intervals narrower.
        </Text>
      )}
      <ul className={classes['lines']}>
        {lines.map(({ text, tone }) => (
          <li key={text}>
            <ToneWord tone={tone} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
