import { Checkbox, NativeSelect } from '@mantine/core';
import {
  INTERVIEW_FORMATS,
  interviewFormatSchema,
  interviewModeSchema,
} from '../../../../core/domain/plan.ts';
import { questionCategorySchema } from '../../../../core/domain/question.ts';
import { FORMAT_LABELS } from '../../../../core/interview/format-words.ts';
import { sessionTitle } from '../../../../core/sessions/session-title.ts';
import { opportunityKey } from '../../../../core/trends/trend-filter.ts';
import type { TrendFilter } from '../../../../core/trends/trend-filter.ts';
import type { TrendSession } from '../../../../core/trends/trend-session.ts';
import { CATEGORY_LABELS, MODE_LABELS } from '../../ui/formatting.ts';
import classes from './trends.module.css';

/** What is looked at; each choice draws the charts anew at once. */
export function TrendFilters({
  filter,
  sessions,
  onChange,
}: {
  readonly filter: TrendFilter;
  readonly sessions: readonly TrendSession[];
  readonly onChange: (change: Partial<TrendFilter>) => void;
}) {
  return (
    <search className={classes['filters']} aria-label="Which sessions">
      <NativeSelect
        label="Questions"
        data={[
          { value: '', label: 'All categories' },
          ...questionCategorySchema.options.map((value) => ({
            value,
            label: CATEGORY_LABELS[value],
          })),
        ]}
        value={filter.category ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ category: questionCategorySchema.nullable().catch(null).parse(value) })
        }
      />
      <NativeSelect
        label="Format"
        data={[{ value: '', label: 'Any format' }, ...formatsOf(sessions)]}
        value={filter.format ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ format: interviewFormatSchema.nullable().catch(null).parse(value) })
        }
      />
      <NativeSelect
        label="Mode"
        data={[
          { value: '', label: 'Any mode' },
          ...interviewModeSchema.options.map((value) => ({ value, label: MODE_LABELS[value] })),
        ]}
        value={filter.mode ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ mode: interviewModeSchema.nullable().catch(null).parse(value) })
        }
      />
      <NativeSelect
        label="Company"
        data={[{ value: '', label: 'Any company' }, ...opportunitiesOf(sessions)]}
        value={filter.opportunity ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ opportunity: value === '' ? null : value })
        }
      />
      <Checkbox
        label="Calibrated sessions only"
        checked={filter.calibratedOnly}
        onChange={({ currentTarget: { checked } }) => onChange({ calibratedOnly: checked })}
      />
    </search>
  );
}

/** Only those there are: where you did all the asking there is no answer to draw a figure from. */
const formatsOf = (sessions: readonly TrendSession[]) =>
  INTERVIEW_FORMATS.filter((one) => sessions.some(({ format }) => format === one)).map((value) => ({
    value,
    label: FORMAT_LABELS[value],
  }));

/** Each position once, by the names of its latest session. */
function opportunitiesOf(sessions: readonly TrendSession[]) {
  const labels = new Map<string, string>();
  for (const session of sessions) {
    const key = opportunityKey(session);
    if (key !== null && !labels.has(key)) {
      labels.set(key, sessionTitle({ ...session, title: null }));
    }
  }
  return Array.from(labels, ([value, label]) => ({ value, label }));
}
