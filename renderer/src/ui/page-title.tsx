import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/**
 * The one h1 of a screen. It takes the focus when the screen opens, so that a screen reader reads
 * it and the Tab key starts at the top.
 */
export function PageTitle({
  title,
  lead,
  aside,
  windowTitle = title,
}: {
  readonly title: string;
  /** What the title bar says, where that is more than the heading. */
  readonly windowTitle?: string;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${windowTitle} · Greenroom`;
  }, [windowTitle]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Group justify="space-between" align="flex-end" gap="md">
      <Stack gap={4}>
        <Title order={1} ref={heading} tabIndex={-1} size="h2">
          {title}
        </Title>
        {lead === undefined ? null : (
          <Text c="dimmed" maw="44rem">
            {lead}
          </Text>
        )}
      </Stack>
      {aside}
    </Group>
  );
}
