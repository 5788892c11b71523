import { useServices } from '../app/services.ts';
import { DeviceSelect } from './device-select.tsx';

/** The cameras of this computer. Null = whichever the system names first. */
export function CameraSelect({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (cameraId: string | null) => void;
}) {
  const { observer } = useServices();
  return (
    <DeviceSelect
      label="Camera"
      value={value}
      list={observer.cameras}
      onState={observer.onState}
      onChange={onChange}
    />
  );
}
