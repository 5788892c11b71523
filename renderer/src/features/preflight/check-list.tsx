import { Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { Check } from '../../../../core/preflight/check.ts';
import classes from './preflight.module.css';

const ICONS = {
  good: IconCircleCheck,
  fix: IconAlertTriangle,
  note: IconInfoCircle,
  unknown: IconCircleDashed,
} as const;
const WORDS = {
  good: 'Good',
  fix: 'To be put right',
  note: 'Remark',
  unknown: 'Not measured',
} as const;

/** What is to be put right first, everything else in its usual order. */
export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  const ordered = [
    ...checks.filter(({ kind }) => kind === 'fix'),
    ...checks.filter(({ kind }) => kind !== 'fix'),
  ];
  return (
    <ul className={classes['checks']} aria-label="Pre-flight checks">
      {ordered.map(({ id, label, kind, text }) => {
        const Icon = ICONS[kind];
        return (
          <li key={id} className={classes['check']} data-kind={kind}>
            <span className={classes['icon']} data-kind={kind}>
              <Icon size={18} aria-hidden />
              <span className="visually-hidden">{WORDS[kind]}:</span>
            </span>
            <Text size="sm" fw={600}>
              {label}
            </Text>
            <Text size="sm" c={kind === 'unknown' ? 'dimmed' : undefined}>
              {text}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
