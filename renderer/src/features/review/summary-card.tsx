import { Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle, IconTargetArrow } from '@tabler/icons-react';
import { memo } from 'react';
import type { SummaryLine } from '../../../../core/review/types.ts';
import { Surface } from '../../ui/surface.tsx';
import { ADVICE } from '../../../../core/guidance/advice.ts';
import { findMetric } from '../../../../core/metrics/registry.ts';
import classes from './summary.module.css';

const TONES = {
  good: { Icon: IconCircleCheck, word: 'Keep' },
  improve: { Icon: IconTargetArrow, word: 'Work on' },
  neutral: { Icon: IconInfoCircle, word: 'Note' },
} as const satisfies Record<SummaryLine['tone'], unknown>;

/** The session in plain sentences, each with the figures and the advice it rests on. */
export const SummaryCard = memo(function SummaryCard({
  lines,
}: {
  readonly lines: readonly SummaryLine[];
}) {
  return (
    <Surface>
      <Stack gap="sm" component="section" aria-labelledby="review-summary">
        <Title order={2} size="h4" id="review-summary">
          Summary
        </Title>
        {lines.length === 0 ? (
          <Text>Nothing could be measured that a sentence could be written about.</Text>
        ) : (
          <ul className={classes['lines']}>
            {lines.map((line) => (
              <Line key={`${line.questionIndex ?? ''} ${line.text}`} line={line} />
            ))}
          </ul>
        )}
      </Stack>
    </Surface>
  );
});

function Line({ line }: { readonly line: SummaryLine }) {
  const { Icon, word } = TONES[line.tone];
  const advice = ADVICE.find(({ id }) => id === line.adviceId);
  return (
    <li className={classes['line']}>
      <span className={classes['tone']} data-tone={line.tone}>
        <Icon aria-hidden size={20} />
        {word}
      </span>
      <div>
        <Text>{line.text}</Text>
        <Text size="sm" c="dimmed">
          {figuresText(line)}
        </Text>
        {advice === undefined ? null : (
          <Text size="sm" className={classes['advice'] ?? ''}>
            {advice.text}{' '}
            <span className={classes['source']}>
              From the interview guidance, “{advice.restsOn}”.
            </span>
          </Text>
        )}
      </div>
    </li>
  );
}

/** "Rests on: Looks at the interviewer, question 2". */
function figuresText(line: SummaryLine): string {
  const labels = line.metricIds.flatMap((metricId) => findMetric(metricId)?.label ?? []);
  if (labels.length === 0) return '';
  const where = line.questionIndex === null ? '' : `, question ${line.questionIndex + 1}`;
  return `Rests on: ${labels.join(', ')}${where}`;
}
