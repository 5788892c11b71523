import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { FramingCheck } from './framing-checks.ts';
import classes from './framing.module.css';

const ICONS = { good: IconCircleCheck, bad: IconAlertTriangle, unknown: IconCircleDashed } as const;
const WORDS = { good: 'Good', bad: 'To be improved', unknown: 'Unknown' } as const;

export function FramingCheckList({ checks }: { readonly checks: readonly FramingCheck[] }) {
  return (
    <ul className={classes['checks']} aria-label="Checks of the picture">
      {checks.map(({ id, label, kind, text }) => {
        const Icon = ICONS[kind];
        return (
          <li key={id} className={classes['check']}>
            <span className={classes['icon']} data-kind={kind}>
              <Icon size={20} aria-hidden />
              <span className="visually-hidden">{WORDS[kind]}:</span>
            </span>
            <Text fw={600}>{label}</Text>
            <Text>{text}</Text>
          </li>
        );
      })}
    </ul>
  );
}
