import { Badge, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { DEFAULT_SETTINGS, SETTINGS } from '../../../../core/domain/settings.ts';
import type { SettingName } from '../../../../core/domain/settings.ts';
import type { Setting } from '../../../../core/settings/setting.ts';
import { useSettings } from '../../app/store.ts';
import { DeskWarning } from './desk-warning.tsx';
import { isDefault, valuesOf } from './is-default.ts';
import { OwnControl } from './own-control.tsx';
import { TableControl } from './table-control.tsx';
import { useChange } from './use-change.ts';
import classes from './settings.module.css';

/** One setting: its control, what it does, and the way back where it was changed. */
export function SettingRow({
  name,
  search,
}: {
  readonly name: SettingName;
  readonly search: string;
}) {
  const setting: Setting = SETTINGS[name];
  return (
    <div className={classes['row']} data-setting={name}>
      {setting.control.kind === 'own' || setting.control.kind === 'remembered' ? (
        <Told explanation={setting.explanation}>
          <OwnControl name={name} search={search} />
        </Told>
      ) : (
        <TableControl name={name} setting={setting} />
      )}
      {name === 'interviewerFromLensCm' ? <DeskWarning /> : null}
      <WayBack name={name} setting={setting} />
    </div>
  );
}

function Told({
  explanation,
  children,
}: {
  readonly explanation: string;
  readonly children: ReactNode;
}) {
  return (
    <>
      {children}
      <Text size="xs" c="dimmed">
        {explanation}
      </Text>
    </>
  );
}

/** Agreements and what was asked for once have a way back of their own. */
const WITHOUT_WAY_BACK: ReadonlySet<SettingName> = new Set(['cameraConsent', 'recording']);

function WayBack({ name, setting }: { readonly name: SettingName; readonly setting: Setting }) {
  const settings = useSettings();
  const change = useChange();
  if (WITHOUT_WAY_BACK.has(name) || isDefault(settings, name)) return null;
  return (
    <div className={classes['changed']}>
      <Badge variant="outline" color="gray" tt="none" c="var(--mantine-color-text)">
        Changed
      </Badge>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Back to: ${setting.valueText(setting.default)}, the default of ${setting.label}`}
        onClick={({ currentTarget }) => {
          // This button goes with the change, and must not take the keyboard along.
          focusControl(currentTarget.closest('[data-setting]'), DEFAULT_SETTINGS[name]);
          change(valuesOf(DEFAULT_SETTINGS, [name]));
        }}
      >
        Back to: {setting.valueText(setting.default)}
      </Button>
    </div>
  );
}

/** Of one of a few it is the one that is chosen then. */
function focusControl(row: Element | null, chosen: unknown): void {
  const controls = [...(row?.querySelectorAll<HTMLElement>('input, button, a, summary') ?? [])];
  const radio = controls.find(
    (control) =>
      control instanceof HTMLInputElement &&
      control.type === 'radio' &&
      control.value === String(chosen),
  );
  (radio ?? controls[0])?.focus();
}
