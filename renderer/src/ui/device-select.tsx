import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { DeviceChoice } from '../observe/types.ts';

const FIRST = '';

/** The cameras or microphones of this computer. Null = whichever the system names first. */
export function DeviceSelect({
  label,
  value,
  list,
  onState,
  onChange,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly list: () => Promise<readonly DeviceChoice[]>;
  /** Names are only told once a device has been opened, and devices come and go. */
  readonly onState: (listener: () => void) => () => void;
  readonly onChange: (deviceId: string | null) => void;
}) {
  const [devices, setDevices] = useState<readonly DeviceChoice[]>([]);
  useEffect(() => {
    let current = true;
    const read = (): void => {
      void list().then((found) => {
        if (current) setDevices(found);
      });
    };
    read();
    const end = onState(read);
    return () => {
      current = false;
      end();
    };
  }, [list, onState]);
  const isKnown = value === null || devices.some(({ id }) => id === value);
  return (
    <Select
      label={label}
      allowDeselect={false}
      value={value ?? FIRST}
      data={[
        { value: FIRST, label: automaticLabel(devices) },
        ...devices
          .filter(({ id }) => id !== FIRST)
          .map(({ id, label: name }) => ({ value: id, label: name })),
        ...(isKnown ? [] : [{ value, label: 'The one used before (not connected)' }]),
      ]}
      onChange={(chosen) => onChange(chosen === null || chosen === FIRST ? null : chosen)}
    />
  );
}

/** Names the device that "automatic" stands for, once names are told. */
function automaticLabel(devices: readonly DeviceChoice[]): string {
  const first = devices[0]?.label ?? '';
  return first === '' ? 'Automatic' : `Automatic: ${first}`;
}
