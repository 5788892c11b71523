import { Button, Group, NumberInput, Switch, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { quantityText } from '../../../../core/metrics/figure-text.ts';
import {
  bandFault,
  isSwitchedOff,
  ownBandOf,
  targetRange,
} from '../../../../core/metrics/targets.ts';
import type { Target, Targets } from '../../../../core/metrics/targets.ts';
import type { Band, MetricDefinition } from '../../../../core/metrics/types.ts';
import { decimalMark } from '../../../../core/writing/number-text.ts';
import { useSettings } from '../../app/store.ts';
import { targetLimits } from './target-limits.ts';
import type { LimitName } from './target-limits.ts';
import { useChange } from './use-change.ts';

/** Switches one metric off, or sets the ends of its band. Only a band in order is stored. */
export function TargetFields({ metric }: { readonly metric: MetricDefinition }) {
  const { metricTargets } = useSettings();
  const store = useChange();
  const isOff = isSwitchedOff(metric.id, metricTargets);
  const own = ownBandOf(metric.id, metricTargets);
  const set = (target: Target | null): void =>
    store({ metricTargets: withTarget(metricTargets, metric.id, target) });
  const isShown = useRef<HTMLInputElement>(null);
  // The pressed button goes with the change, and must not take the keyboard along.
  const setAndFocus = (target: Target | null): void => {
    isShown.current?.focus();
    set(target);
  };
  return (
    <>
      <Switch
        ref={isShown}
        label={`Show “${metric.label}”`}
        checked={!isOff}
        onChange={(event) => set(event.currentTarget.checked ? null : { kind: 'off' })}
      />
      {isOff || metric.band === null ? null : (
        <BandFields
          key={JSON.stringify(own)}
          metric={metric}
          band={own ?? metric.band}
          onChange={setAndFocus}
        />
      )}
      {own === null ? null : (
        <Group gap="sm">
          <Button size="compact-sm" variant="default" onClick={() => setAndFocus(null)}>
            Back to the usual band of “{metric.label}”
          </Button>
        </Group>
      )}
    </>
  );
}

type Limits = Readonly<Record<LimitName, number | string>>;

/** The ends are stored together, once they are in order. */
function BandFields({
  metric,
  band: { low, high, outerLow, outerHigh },
  onChange,
}: {
  readonly metric: MetricDefinition;
  readonly band: Band;
  readonly onChange: (target: Target) => void;
}) {
  const stored = { low, high, outerLow, outerHigh };
  const [typed, setTyped] = useState<Limits>(stored);
  const range = targetRange(metric);
  const limits = toNumbers(typed);
  const fault = limits === null ? 'Each end has to be a number.' : bandFault(metric, limits);
  const isChanged = JSON.stringify(typed) !== JSON.stringify(stored);
  return (
    <>
      <Group gap="sm" align="flex-start">
        {targetLimits(metric).map(({ name, label }) => (
          <NumberInput
            key={name}
            w="11rem"
            label={label}
            aria-label={`${metric.label}: ${label.toLowerCase()}`}
            suffix={quantityText(0, metric).replace(/^0(?:[.,]0)?/, '')}
            decimalScale={1}
            decimalSeparator={decimalMark()}
            min={range.low}
            max={range.high}
            clampBehavior="none"
            step={metric.digits === 0 ? 5 : 0.5}
            value={typed[name]}
            onChange={(value) => setTyped({ ...typed, [name]: value })}
          />
        ))}
      </Group>
      {isChanged ? (
        <Group gap="sm">
          <Button
            size="compact-sm"
            disabled={fault !== null}
            onClick={() => {
              if (limits !== null) onChange({ kind: 'band', ...limits });
            }}
          >
            Use this target
          </Button>
          {fault === null ? null : (
            <Text size="sm" role="alert">
              {fault}
            </Text>
          )}
        </Group>
      ) : null}
    </>
  );
}

function toNumbers(typed: Limits): Readonly<Record<LimitName, number>> | null {
  const { low, high, outerLow, outerHigh } = typed;
  return typeof low === 'number' &&
    typeof high === 'number' &&
    typeof outerLow === 'number' &&
    typeof outerHigh === 'number'
    ? { low, high, outerLow, outerHigh }
    : null;
}

function withTarget(targets: Targets, id: string, target: Target | null): Targets {
  const others = Object.fromEntries(Object.entries(targets).filter(([other]) => other !== id));
  return target === null ? others : { ...others, [id]: target };
}
