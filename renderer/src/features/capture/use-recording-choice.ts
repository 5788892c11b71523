import { useCallback } from 'react';
import type { RecordingChoice } from '../../../../core/media/segment-plan.ts';
import { useAppStore, useSettings } from '../../app/store.ts';
import { notifyOfError } from '../../ui/notify.ts';
import { useMediaSpace } from './use-media-space.ts';

/** The remembered choice. Choosing sound is the agreement to the microphone, choosing none withdraws it. */
export function useRecordingChoice(): {
  readonly choice: RecordingChoice | null;
  readonly choose: (choice: RecordingChoice) => void;
} {
  const { recording } = useSettings();
  const { changeSettings } = useAppStore();
  const choose = useCallback(
    (choice: RecordingChoice): void => {
      void changeSettings({ recording: choice, microphoneConsent: choice !== 'nothing' }).then(
        (error) => {
          if (error !== null) notifyOfError(error);
        },
      );
    },
    [changeSettings],
  );
  return { choice: recording, choose };
}

/** What is recorded if the interview begins now: the choice, unless there is no room for it. */
export function useStartChoice(): RecordingChoice {
  const choice = useSettings().recording ?? 'nothing';
  const space = useMediaSpace(choice);
  return space === null || space.isEnough ? choice : 'nothing';
}
