import { Text } from '@mantine/core';
import { IconCircleCheck, IconEye, IconTool } from '@tabler/icons-react';
import { preflightAnswer } from '../../../../core/preflight/answer.ts';
import type { PreflightAnswer } from '../../../../core/preflight/answer.ts';
import type { Check } from '../../../../core/preflight/check.ts';
import classes from './preflight.module.css';

const ICONS = { looking: IconEye, good: IconCircleCheck, fix: IconTool } as const;

/** One of two plain answers. Neither holds anybody up. */
export function Answer({ checks }: { readonly checks: readonly Check[] }) {
  const answer = preflightAnswer(checks);
  const Icon = ICONS[answer.kind];
  return (
    <div className={classes['answer']} data-kind={answer.kind}>
      <Icon size={30} aria-hidden />
      <div role="status">
        <Text component="h2" fz="h3" fw={650} lh={1.2}>
          {titleOf(answer)}
        </Text>
        <Text size="sm">{detailOf(answer)}</Text>
      </div>
    </div>
  );
}

function titleOf({ kind }: PreflightAnswer): string {
  switch (kind) {
    case 'looking':
      return 'Having a look…';
    case 'good':
      return 'Looks good';
    case 'fix':
      return 'Fix this';
  }
}

function detailOf(answer: PreflightAnswer): string {
  switch (answer.kind) {
    case 'looking':
      return 'Sit as you will in the interview.';
    case 'good':
      return answer.notMeasured === 0
        ? 'Everything that was looked at is fine.'
        : `Everything that could be measured is fine; ${answer.notMeasured} could not be yet.`;
    case 'fix':
      return answer.count === 1
        ? 'One thing, first in the list. You can go on all the same.'
        : `${answer.count} things, first in the list. You can go on all the same.`;
  }
}
