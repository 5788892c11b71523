import { Group, Loader, Text } from '@mantine/core';

export function Loading({ label = 'Loading' }: { readonly label?: string }) {
  return (
    <Group role="status" gap="sm" py="md">
      <Loader size="sm" aria-hidden />
      <Text c="dimmed">{label}…</Text>
    </Group>
  );
}
