import { Button, Group, Modal, Stack, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import type { Centimetres } from '../../../../core/units.ts';
import { fixedText } from '../../../../core/writing/number-text.ts';
import { useAppStore } from '../../app/store.ts';
import { notifyOfError } from '../../ui/notify.ts';
import { CardOutline } from './card-outline.tsx';
import { DiagonalField } from './diagonal-field.tsx';
import { useScreenWidth } from '../../app/use-current-screen.ts';
import type { CurrentScreen } from '../../app/use-current-screen.ts';

/** Between the laptops and the screens people have; only where the outline begins (own choice). */
const FIRST_GUESS_CM: Centimetres = 34;

/** Asked once for each screen: how wide its picture is, by a card held to it or by its diagonal. */
export function ScreenSizeDialog({
  screen,
  onClose,
}: {
  readonly screen: CurrentScreen;
  readonly onClose: () => void;
}) {
  const known = useScreenWidth(screen);
  const { changeSettings } = useAppStore();
  const [width, setWidth] = useState<Centimetres>(known ?? FIRST_GUESS_CM);
  const save = (): void => {
    const screenWidthCm = Math.round(width * 10) / 10;
    void changeSettings({ screenWidthCm, measuredScreen: screen.display }).then((error) => {
      if (error === null) onClose();
      else notifyOfError(error);
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="How large is this screen?"
      size="48rem"
      transitionProps={{ duration: 0 }}
      attributes={{ header: { role: 'none' } }}
      styles={{ title: { fontSize: 'var(--mantine-h4-font-size)', fontWeight: 650 } }}
      closeButtonProps={{ 'aria-label': 'Close without saving' }}
    >
      <Stack gap="md">
        <Tabs defaultValue="card" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="card">With a bank card</Tabs.Tab>
            <Tabs.Tab value="diagonal">By its diagonal</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="card">
            <CardOutline screen={screen} width={width} onChange={setWidth} />
          </Tabs.Panel>
          <Tabs.Panel value="diagonal">
            <DiagonalField display={screen.display} width={width} onChange={setWidth} />
          </Tabs.Panel>
        </Tabs>
        <Group gap="sm">
          <Button onClick={save}>Keep this size</Button>
          <Text size="sm" role="status">
            The screen is then {fixedText(width, 1)} cm wide.
          </Text>
        </Group>
      </Stack>
    </Modal>
  );
}
