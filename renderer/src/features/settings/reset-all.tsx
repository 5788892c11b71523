import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  DEFAULT_SETTINGS,
  SETTING_GROUPS,
  isSettingName,
} from '../../../../core/domain/settings.ts';
import type { SettingName } from '../../../../core/domain/settings.ts';
import { useSettings } from '../../app/store.ts';
import { formatCount } from '../../ui/formatting.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { isDefault, valuesOf } from './is-default.ts';
import { useChange } from './use-change.ts';

/** Agreements, kept results and what is recorded are no matter of taste: they stay. */
const RESETTABLE: readonly SettingName[] = SETTING_GROUPS.flatMap(({ settings }) =>
  Object.entries(settings).flatMap(([name, { control }]) =>
    control.kind !== 'remembered' && name !== 'recording' && isSettingName(name) ? [name] : [],
  ),
);

/** Everything that was changed back to its default, and back again with one key. */
export function ResetAll() {
  const settings = useSettings();
  const change = useChange();
  const changed = RESETTABLE.filter((name) => !isDefault(settings, name));
  return (
    <Group gap="sm">
      <Button
        variant="default"
        size="sm"
        // Not `disabled`: once everything is reset it still has the keyboard.
        data-disabled={changed.length === 0 || undefined}
        aria-disabled={changed.length === 0 || undefined}
        onClick={() => {
          if (changed.length === 0) return;
          const before = valuesOf(settings, changed);
          change(valuesOf(DEFAULT_SETTINGS, changed));
          notifications.clean();
          offerUndo({
            id: 'settings-reset',
            title: `${formatCount(changed.length, 'setting')} back at the default`,
            what: 'What is recorded and what you agreed to is as it was.',
            onUndo: () => change(before),
          });
        }}
      >
        {changed.length === 0
          ? 'All settings are at their default'
          : `Reset ${formatCount(changed.length, 'changed setting')}`}
      </Button>
    </Group>
  );
}
