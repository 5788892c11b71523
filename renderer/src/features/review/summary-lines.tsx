import { Text } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle, IconTargetArrow } from '@tabler/icons-react';
import { findAdvice, OWN_ADVICE } from '../../../../core/guidance/advice.ts';
import type { Advice } from '../../../../core/guidance/advice.ts';
import { findMetric } from '../../../../core/metrics/registry.ts';
import type { SummaryLine } from '../../../../core/review/types.ts';
import { groupByAdvice } from './summary-groups.ts';
import classes from './summary.module.css';

const TONES = {
  good: { Icon: IconCircleCheck, word: 'Keep' },
  improve: { Icon: IconTargetArrow, word: 'Work on' },
  neutral: { Icon: IconInfoCircle, word: 'Note' },
} as const satisfies Record<SummaryLine['tone'], unknown>;

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
            {isAdvised && advice !== undefined ? <AdviceText advice={advice} /> : null}
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
  const { Icon, word } = TONES[line.tone];
  const figures = line.metricIds.flatMap((metricId) => findMetric(metricId)?.label ?? []);
  return (
    <div className={classes['line']}>
      <span className={classes['tone']} data-tone={line.tone}>
        <Icon aria-hidden size={20} />
        {word}
      </span>
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

function AdviceText({ advice }: { readonly advice: Advice }) {
  return (
    <Text size="sm" className={classes['advice'] ?? ''}>
      {advice.text} <span className={classes['source']}>{sourceText(advice)}.</span>
    </Text>
  );
}

const sourceText = ({ restsOn }: Advice): string =>
  restsOn === OWN_ADVICE ? OWN_ADVICE : `From the interview guidance, “${restsOn}”`;
