import { NativeSelect } from '@mantine/core';
import { CALIBRATION_TEXTS } from '../../../../core/compare/circumstance-notes.ts';
import type { TakeSummary } from '../../../../core/compare/take-summary.ts';
import { clockText } from '../../../../core/metrics/figure-text.ts';
import { sessionTitle } from '../../../../core/sessions/session-title.ts';
import { formatDateTime } from '../../ui/formatting.ts';

/** All takes of the question; the one that stands on the other side cannot be chosen again. */
export function TakePicker({
  label,
  takes,
  chosen,
  otherId,
  onChange,
}: {
  readonly label: string;
  readonly takes: readonly TakeSummary[];
  readonly chosen: TakeSummary;
  readonly otherId: string;
  readonly onChange: (answerId: string) => void;
}) {
  return (
    <NativeSelect
      label={label}
      data={takes.map((take) => ({
        value: take.id,
        label: takeText(take),
        disabled: take.id === otherId,
      }))}
      value={chosen.id}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function takeText(take: TakeSummary): string {
  return [
    formatDateTime(take.startedAt),
    `take ${take.take}`,
    ...(take.ratingState === 'asked' ? ['not rated yet'] : []),
    CALIBRATION_TEXTS[take.calibration],
    clockText(take.lengthMs),
    // Last, as the longest: a narrow window cuts it off first.
    sessionTitle(take),
  ].join(' · ');
}
