import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useServices } from '../app/services.ts';
import type { CameraChoice } from '../observe/types.ts';

const FIRST = '';

/** The cameras of this computer. Null = whichever the system names first. */
export function CameraSelect({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (cameraId: string | null) => void;
}) {
  const { observer } = useServices();
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([]);
  useEffect(() => {
    let current = true;
    const read = (): void => {
      void observer.cameras().then((found) => {
        if (current) setCameras(found);
      });
    };
    read();
    // Names are only told once a camera has been opened, and cameras come and go.
    const end = observer.onState(read);
    return () => {
      current = false;
      end();
    };
  }, [observer]);
  const isKnown = value === null || cameras.some(({ id }) => id === value);
  return (
    <Select
      label="Camera"
      allowDeselect={false}
      value={value ?? FIRST}
      data={[
        { value: FIRST, label: automaticLabel(cameras) },
        ...cameras.filter(({ id }) => id !== FIRST).map(({ id, label }) => ({ value: id, label })),
        ...(isKnown ? [] : [{ value, label: 'The one used before (not connected)' }]),
      ]}
      onChange={(chosen) => onChange(chosen === null || chosen === FIRST ? null : chosen)}
    />
  );
}

/** Names the camera that "automatic" stands for, once names are told. */
function automaticLabel(cameras: readonly CameraChoice[]): string {
  const first = cameras[0]?.label ?? '';
  return first === '' ? 'Automatic' : `Automatic: ${first}`;
}
