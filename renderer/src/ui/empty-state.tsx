import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Surface } from './surface.tsx';

/** Says what will appear here and how to make it appear. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <Surface>
      <Stack gap="md" align="flex-start">
        <Title order={2} size="h3">
          {title}
        </Title>
        <Text component="div" maw="44rem">
          {children}
        </Text>
        {action}
      </Stack>
    </Surface>
  );
}
