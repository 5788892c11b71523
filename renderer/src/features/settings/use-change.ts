import { useCallback } from 'react';
import type { SettingsChange } from '../../../../core/domain/settings.ts';
import { useAppStore } from '../../app/store.ts';
import { notifyOfError } from '../../ui/notify.ts';

/** Stores a change at once; says so when that fails, and everything is as before then. */
export function useChange(): (change: SettingsChange) => void {
  const { changeSettings } = useAppStore();
  return useCallback(
    (change) => {
      void changeSettings(change).then((error) => {
        if (error !== null) notifyOfError(error);
      });
    },
    [changeSettings],
  );
}
