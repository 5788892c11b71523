import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Surface } from './surface.tsx';

/** A titled card of a page. */
export function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Surface>
      <Stack gap="md">
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Surface>
  );
}
