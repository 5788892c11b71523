import { Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { OpenView } from './open-view.ts';
import classes from './stage.module.css';

/** Has the keyboard as soon as the preparation begins, and again when the dialog closes. */
export function Notepad({
  view,
  onNotes,
}: {
  readonly view: OpenView;
  readonly onNotes: (notes: string) => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { isQuitAsked } = view;
  useEffect(() => {
    if (!isQuitAsked) field.current?.focus({ preventScroll: true });
  }, [isQuitAsked]);
  return (
    <Textarea
      ref={field}
      className={classes['notes'] ?? ''}
      label="Notepad"
      description={
        view.mode === 'practice'
          ? 'Headwords are enough. You can still see them while you answer.'
          : 'Headwords are enough. They are put away when the answer starts.'
      }
      rows={5}
      maxLength={20_000}
      value={view.notes}
      onChange={(event) => onNotes(event.currentTarget.value)}
    />
  );
}
