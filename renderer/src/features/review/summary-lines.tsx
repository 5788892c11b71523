import { Text } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle, IconTargetArrow } from '@tabler/icons-react';
import { findAdvice, OWN_ADVICE } from '../../../../core/guidance/advice.ts';
import { findMetric } from '../../../../core/metrics/registry.ts';
import type { SummaryLine } from '../../../../core/review/types.ts';
import { groupByAdvice } from './summary-groups.ts';
import classes from './summary.module.css';

const TONES = {
  good: { Icon: IconCircleCheck, word: 'Keep' },
  improve: { Icon: IconTargetArrow, word: 'Work on' },
  neutral: { Icon: IconInfoCircle, word: 'Note' },
} as const satisfies Record<SummaryLine['tone'], unknown>;

/** Plain sentences, each with the figures it rests on and the advice that belongs to them. */
export function SummaryLines({ lines }: { readonly lines: readonly SummaryLine[] }) {
  return (
    <ul className={classes['groups']}>
      {groupByAdvice(lines).map((group) => (
        <li key={group.lines[0]?.text}>
          {group.lines.map((line) => (
            <Line key={line.text} line={line} />
          ))}
          <AdviceText adviceId={group.adviceId} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line }: { readonly line: SummaryLine }) {
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
          </Text>
        )}
      </div>
    </div>
  );
}

function AdviceText({ adviceId }: { readonly adviceId: string | null }) {
  const advice = adviceId === null ? undefined : findAdvice(adviceId);
  if (advice === undefined) return null;
  return (
    <Text size="sm" className={classes['advice'] ?? ''}>
      {advice.text}{' '}
      <span className={classes['source']}>
        {advice.restsOn === OWN_ADVICE
          ? `${OWN_ADVICE}.`
          : `From the interview guidance, “${advice.restsOn}”.`}
      </span>
    </Text>
  );
}
