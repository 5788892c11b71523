import { NativeSelect } from '@mantine/core';
import type { StoredRecording } from '../../../../core/ipc/storage-calls.ts';
import { useAppStore, useSettings } from '../../app/store.ts';
import { notifyOfError } from '../../ui/notify.ts';
import { keptWords } from './storage-words.ts';

const CHOICES = [1, 3, 5, 10, 20, 50] as const;
const ALL = 'all';

/** How many sessions keep their recording; stored at once. */
export function KeptSelect({ recordings }: { readonly recordings: readonly StoredRecording[] }) {
  const { keptRecordings } = useSettings();
  const { changeSettings } = useAppStore();
  // One that was set by other means is not lost by looking at it.
  const counts = [...new Set([...CHOICES, ...(keptRecordings === null ? [] : [keptRecordings])])];
  return (
    <NativeSelect
      maw="30rem"
      label="Keep the recordings of"
      description={keptWords(recordings, keptRecordings)}
      inputWrapperOrder={['label', 'input', 'description']}
      value={keptRecordings === null ? ALL : String(keptRecordings)}
      data={[
        { value: ALL, label: 'all sessions' },
        ...counts
          .toSorted((one, other) => one - other)
          .map((count) => ({
            value: String(count),
            label: count === 1 ? 'the latest session only' : `the latest ${count} sessions`,
          })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        const kept = value === ALL ? null : Number(value);
        void changeSettings({ keptRecordings: kept }).then((error) => {
          if (error !== null) notifyOfError(error);
        });
      }}
    />
  );
}
