import { Input, SegmentedControl, Stack, Switch } from '@mantine/core';
import { settingsChangeSchema } from '../../../../core/domain/settings.ts';
import type { SettingName } from '../../../../core/domain/settings.ts';
import type { Setting } from '../../../../core/settings/setting.ts';
import { useSettings } from '../../app/store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { useChange } from './use-change.ts';

/** The control that follows from the table: a switch, one of a few, or a number. */
export function TableControl({
  name,
  setting: { label, explanation, control },
}: {
  readonly name: SettingName;
  readonly setting: Setting;
}) {
  const value: unknown = useSettings()[name];
  const store = useChange();
  const change = (next: unknown): void => {
    const parsed = settingsChangeSchema.safeParse({ [name]: next });
    if (parsed.success) store(parsed.data);
  };
  switch (control.kind) {
    case 'switch':
      return (
        <Switch
          label={label}
          description={explanation}
          checked={value === true}
          onChange={(event) => change(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return (
        <Stack gap={4}>
          <Input.Wrapper label={label} description={explanation} labelElement="div" />
          <SegmentedControl
            aria-label={label}
            w="fit-content"
            maw="100%"
            styles={{ root: { flexWrap: 'wrap' } }}
            value={String(value)}
            data={[...control.options]}
            onChange={change}
          />
        </Stack>
      );
    case 'number':
      return (
        <NumberField
          maw="30rem"
          label={label}
          description={explanation}
          min={control.min}
          max={control.max}
          step={control.step}
          allowDecimal={!control.isWhole}
          suffix={control.unit === '' ? '' : ` ${control.unit}`}
          value={Number(value) / control.storedPerUnit}
          onChange={(next) => change(next * control.storedPerUnit)}
        />
      );
    case 'own':
    case 'remembered':
      return null;
  }
}
