import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** The expected next step: has the keyboard as soon as it appears, so that Space or Enter go on. */
export function FocusedButton({
  onClick,
  children,
  ...button
}: ButtonProps & { readonly onClick: () => void; readonly children: ReactNode }) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <Button {...button} ref={element} onClick={onClick}>
      {children}
    </Button>
  );
}
