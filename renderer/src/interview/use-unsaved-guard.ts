import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useServices } from '../app/services.ts';
import type { RehearsalState } from './rehearsal.ts';

/** For as long as a part of an interview is in memory only, the window does not close without asking. */
export function useUnsavedGuard(): void {
  const { rehearsal } = useServices();
  const isUnsaved = useStore(rehearsal.store, wouldLose);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    // The main process then asks whether to close the window nevertheless.
    const object = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', object);
    return () => window.removeEventListener('beforeunload', object);
  }, [isUnsaved]);
}

/**
 * While an interview runs and storing works, what is in memory is the last second or two; from the
 * first failure on it grows.
 */
function wouldLose({ step, storageProblem }: RehearsalState): boolean {
  switch (step) {
    case 'ending':
      return true;
    case 'calibration':
    case 'stage':
      return storageProblem?.isKept === true;
    case 'none':
    case 'camera':
    case 'ended':
      return false;
  }
}
