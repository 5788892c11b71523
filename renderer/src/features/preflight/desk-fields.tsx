import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import { settingsSchema, SETTINGS } from '../../../../core/domain/settings.ts';
import { diagonalFromWidth } from '../../../../core/preflight/screen-size.ts';
import { CM_PER_INCH } from '../../../../core/units.ts';
import { LENS_POSITIONS } from '../../../../core/settings/desk.ts';
import { fixedText } from '../../../../core/writing/number-text.ts';
import { useServices } from '../../app/services.ts';
import { useAppStore, useSettings } from '../../app/store.ts';
import { PanelOutlook } from '../../panel/panel-outlook.tsx';
import { notifyOfError } from '../../ui/notify.ts';
import { Surface } from '../../ui/surface.tsx';
import { DeskWarning } from '../settings/desk-warning.tsx';
import { ScreenSizeDialog } from './screen-size-dialog.tsx';
import { useCurrentScreen, useScreenWidth } from '../../app/use-current-screen.ts';
import type { CurrentScreen } from '../../app/use-current-screen.ts';

/** What no camera can see: where it stands, and how large the screen is. */
export function DeskFields() {
  const { rehearsal } = useServices();
  const people = useStore(rehearsal.store, (state) =>
    'plan' in state ? state.plan.interviewers.length : 1,
  );
  const { lensPosition } = useSettings();
  const { changeSettings } = useAppStore();
  return (
    <Surface>
      <Stack gap="md">
        <Select
          label={SETTINGS.lensPosition.label}
          allowDeselect={false}
          data={LENS_POSITIONS.map((option) => ({ ...option }))}
          value={lensPosition}
          onChange={(chosen) => {
            const position = settingsSchema.shape.lensPosition.parse(chosen);
            void changeSettings({ lensPosition: position }).then((error) => {
              if (error !== null) notifyOfError(error);
            });
          }}
        />
        {lensPosition === 'top' ? null : <DeskWarning />}
        <ScreenField />
        {people > 1 ? <PanelOutlook people={people} /> : null}
      </Stack>
    </Surface>
  );
}

/** How large this screen is, and the way to measure it. */
export function ScreenField() {
  const screen = useCurrentScreen();
  const [isMeasuring, setMeasuring] = useState(false);
  return (
    <>
      <Group gap="sm" justify="space-between">
        <ScreenText screen={screen} />
        <Button
          variant="default"
          size="xs"
          disabled={screen === null}
          onClick={() => setMeasuring(true)}
        >
          Measure the screen
        </Button>
      </Group>
      {isMeasuring && screen !== null ? (
        <ScreenSizeDialog screen={screen} onClose={() => setMeasuring(false)} />
      ) : null}
    </>
  );
}

function ScreenText({ screen }: { readonly screen: CurrentScreen | null }) {
  const { measuredScreen } = useSettings();
  const width = useScreenWidth(screen);
  if (width !== null && screen !== null) {
    const inches = diagonalFromWidth(width, screen.display) / CM_PER_INCH;
    return (
      <Text size="sm" flex={1} miw="12rem">
        Screen: {fixedText(width, 1)} cm wide, {fixedText(inches, 1)} inches
      </Text>
    );
  }
  return (
    <Text size="sm" c="dimmed" flex={1} miw="12rem">
      {measuredScreen === null
        ? 'Screen: not measured. Several interviewers are told apart by its size.'
        : 'Screen: not measured. The size you gave is that of another one.'}
    </Text>
  );
}
