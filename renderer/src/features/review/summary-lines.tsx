import { Text } from '@mantine/core';
import { findAdvice } from '../../../../core/guidance/advice.ts';
import type { Advice } from '../../../../core/guidance/advice.ts';
import { findMetric } from '../../../../core/metrics/registry.ts';
import type { SummaryLine } from '../../../../core/review/types.ts';
import { AdviceText, sourceText } from './advice-text.tsx';
import { groupByAdvice } from './summary-groups.ts';
import classes from './summary.module.css';
import { ToneWord } from './tone-word.tsx';

/**
 * Plain sentences, each with the figures and the guidance it rests on. The advice itself is said
 * only where something may change: what went well needs none.
 */
export function SummaryLines({ lines }: { readonly lines: readonly SummaryLine[] }) {
  return (
    <ul className={classes['groups']}>
      {groupByAdvice(lines).map((group) => {
        const advice = group.adviceId === null ? undefined : findAdvice(group.adviceId);
        const isAdvised = group.lines.some(({ tone }) => tone !== 'good');
        return (
          <li key={group.lines[0]?.text}>
            {group.lines.map((line) => (
              <Line key={line.text} line={line} source={isAdvised ? undefined : advice} />
            ))}
            {isAdvised && advice !== undefined ? (
              <AdviceText advice={advice} className={classes['advice'] ?? ''} />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function Line({
  line,
  source,
}: {
  readonly line: SummaryLine;
  /** The advice whose guidance is named beside the figures. */
  readonly source: Advice | undefined;
}) {
  const figures = line.metricIds.flatMap((metricId) => findMetric(metricId)?.label ?? []);
  return (
    <div className={classes['line']}>
      <ToneWord tone={line.tone} />
      <div>
        <Text>{line.text}</Text>
        {figures.length === 0 ? null : (
          <Text size="sm" c="dimmed">
            Rests on: {figures.join(', ')}
            {source === undefined ? '' : ` · ${sourceText(source)}`}
          </Text>
        )}
      </div>
    </div>
  );
}
