import { Text } from '@mantine/core';
import { OWN_ADVICE } from '../../../../core/guidance/advice.ts';
import type { Advice } from '../../../../core/guidance/advice.ts';
import classes from './summary.module.css';

/** A piece of advice with the part of the guidance it rests on. */
export function AdviceText({
  advice,
  className = '',
}: {
  readonly advice: Advice;
  readonly className?: string;
}) {
  return (
    <Text size="sm" className={className}>
      {advice.text} <span className={classes['source']}>{sourceText(advice)}.</span>
    </Text>
  );
}

export const sourceText = ({ restsOn }: Advice): string =>
  restsOn === OWN_ADVICE ? OWN_ADVICE : `From the interview guidance, “${restsOn}”`;
