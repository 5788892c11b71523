import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** A link to another screen that looks like a button; to assistive tools it is a link. */
export function LinkButton({
  href,
  children,
  ...button
}: ButtonProps & {
  readonly href: string;
  readonly children: ReactNode;
  /** What else following it means. */
  readonly onClick?: () => void;
}) {
  return (
    <Button {...button} component={Link} href={href}>
      {children}
    </Button>
  );
}
