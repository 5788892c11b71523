import { NativeSelect, TextInput } from '@mantine/core';
import { INTERVIEW_FORMATS } from '../../../../core/domain/plan.ts';
import { FORMAT_LABELS } from '../../../../core/interview/format-words.ts';
import type { SessionFilter } from './session-filter.ts';
import classes from './sessions.module.css';

type ChoiceKey = 'format' | 'mode' | 'calibrated' | 'video' | 'source';

const CHOICES: readonly {
  readonly key: ChoiceKey;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}[] = [
  {
    key: 'format',
    label: 'Format',
    options: [
      { value: '', label: 'Any format' },
      ...INTERVIEW_FORMATS.map((value) => ({ value, label: FORMAT_LABELS[value] })),
    ],
  },
  {
    key: 'mode',
    label: 'Mode',
    options: [
      { value: '', label: 'Any mode' },
      { value: 'practice', label: 'Practice' },
      { value: 'interview', label: 'Interview' },
    ],
  },
  {
    key: 'calibrated',
    label: 'Calibration',
    options: [
      { value: '', label: 'Either way' },
      { value: 'yes', label: 'Calibrated' },
      { value: 'no', label: 'Uncalibrated' },
    ],
  },
  {
    key: 'video',
    label: 'Video',
    options: [
      { value: '', label: 'Either way' },
      { value: 'yes', label: 'With video' },
      { value: 'no', label: 'Without video' },
    ],
  },
  {
    key: 'source',
    label: 'Kind',
    options: [
      { value: '', label: 'Any kind' },
      { value: 'live', label: 'Held live' },
      { value: 'recording', label: 'Analysed recording' },
    ],
  },
];

/** Dates and choices; each that is made narrows the list at once. */
export function FilterFields({
  filter,
  onChange,
}: {
  readonly filter: SessionFilter;
  readonly onChange: (change: Partial<SessionFilter>) => void;
}) {
  return (
    <div className={classes['fields']}>
      {CHOICES.map(({ key, label, options }) => (
        <NativeSelect
          key={key}
          label={label}
          data={[...options]}
          value={filter[key]}
          onChange={(event) => onChange({ [key]: event.currentTarget.value })}
        />
      ))}
      <TextInput
        type="date"
        label="From"
        max={filter.to}
        value={filter.from}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="To"
        min={filter.from}
        value={filter.to}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
    </div>
  );
}
