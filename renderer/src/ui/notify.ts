import { notifications } from '@mantine/notifications';
import type { CallError } from '../../../core/ipc/contract.ts';

/** Dimmed, as the library has it, the words fall short of the contrast they need. */
const READABLE = { description: { color: 'var(--mantine-color-text)' } };

/** A failure that concerns no particular place on the screen. Stays until it is closed. */
export function notifyOfError(error: Pick<CallError, 'title' | 'text'>): void {
  notifications.show({
    title: error.title,
    message: error.text,
    color: 'red',
    autoClose: false,
    styles: READABLE,
    closeButtonProps: { 'aria-label': 'Close this message' },
  });
}

export function notifyOfSuccess(message: string): void {
  notifications.show({
    message,
    styles: READABLE,
    closeButtonProps: { 'aria-label': 'Close this message' },
  });
}
