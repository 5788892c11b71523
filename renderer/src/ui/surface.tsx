import { Box } from '@mantine/core';
import type { BoxProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './surface.module.css';

/** A quiet card: the one kind of box the app has. */
export function Surface({
  children,
  ...box
}: BoxProps & { readonly children: ReactNode; readonly 'aria-label'?: string }) {
  return (
    <Box {...box} className={classes['surface']}>
      {children}
    </Box>
  );
}
