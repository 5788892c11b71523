import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BundleProgress as Told } from '../../../../core/ipc/bundle-calls.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { ShareBar } from '../../ui/share-bar.tsx';
import { sizeText } from '../recording/file-facts.ts';

/** How far the bundle is that is being written or taken in, and the way to stop it. */
export function BundleProgress({ label }: { readonly label: string }) {
  const bridge = useBridge();
  const [told, setTold] = useState<Told | null>(null);
  const [isCancelling, setCancelling] = useState(false);
  useEffect(() => bridge.on('bundle:progress', setTold), [bridge]);
  const percent =
    told === null || told.totalBytes === 0
      ? 0
      : Math.floor((told.doneBytes / told.totalBytes) * 100);
  const text =
    told === null ? 'Beginning' : `${sizeText(told.doneBytes)} of ${sizeText(told.totalBytes)}`;
  return (
    <Stack gap="sm">
      <ShareBar percent={percent} label={label} text={text} />
      <Text size="sm">{text}</Text>
      <Group justify="flex-end">
        <Button
          variant="default"
          loading={isCancelling}
          onClick={() => {
            setCancelling(true);
            void bridge['bundle:cancel']();
          }}
        >
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}
