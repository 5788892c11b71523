import { IconCircleCheck, IconInfoCircle, IconTargetArrow } from '@tabler/icons-react';
import type { SummaryLine } from '../../../../core/review/types.ts';
import classes from './summary.module.css';

const TONES = {
  good: { Icon: IconCircleCheck, word: 'Keep' },
  improve: { Icon: IconTargetArrow, word: 'Work on' },
  neutral: { Icon: IconInfoCircle, word: 'Note' },
} as const satisfies Record<SummaryLine['tone'], unknown>;

/** What is to be done with a sentence: said, not only coloured. */
export function ToneWord({ tone }: { readonly tone: SummaryLine['tone'] }) {
  const { Icon, word } = TONES[tone];
  return (
    <span className={classes['tone']} data-tone={tone}>
      <Icon aria-hidden size={20} />
      {word}
    </span>
  );
}
