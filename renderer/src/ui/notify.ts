import { notifications } from '@mantine/notifications';
import type { CallError } from '../../../core/ipc/contract.ts';

/** A failure that concerns no particular place on the screen. Stays until it is closed. */
export function notifyOfError(error: Pick<CallError, 'title' | 'text'>): void {
  notifications.show({
    title: error.title,
    message: error.text,
    color: 'red',
    autoClose: false,
    closeButtonProps: { 'aria-label': 'Close this message' },
  });
}

export function notifyOfSuccess(message: string): void {
  notifications.show({ message, closeButtonProps: { 'aria-label': 'Close this message' } });
}
