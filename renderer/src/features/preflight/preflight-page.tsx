import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import { useServices } from '../../app/services.ts';
import { useSettings } from '../../app/store.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useObserverState } from '../../interview/use-observer.ts';
import { CameraIndicator } from '../../ui/camera-indicator.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyOfError } from '../../ui/notify.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Surface } from '../../ui/surface.tsx';
import { RecordingFields } from '../capture/recording-fields.tsx';
import { continueLabel } from '../capture/recording-words.ts';
import { useMicrophone } from '../capture/use-microphone.ts';
import { useStartChoice } from '../capture/use-recording-choice.ts';
import { CameraCheck } from './camera-check.tsx';
import { CameraProblemNotice } from './camera-problem-notice.tsx';

/** The last look at picture, light and sound before the interview. It advises; it never holds anybody up. */
export function PreflightPage() {
  const bridge = useBridge();
  const { rehearsal } = useServices();
  const models = useCall(bridge['app:check-models']);
  const isOn = useObserverState().camera.kind === 'on';
  useMicrophone();
  const [isBeginning, setBeginning] = useState(false);
  const { microphoneId } = useSettings();
  const choice = useStartChoice();
  const begin = (facts: CameraFacts | null): void => {
    setBeginning(true);
    void rehearsal.begin(facts, { choice, microphoneId }).then((error) => {
      setBeginning(false);
      if (error !== null) notifyOfError(error);
    });
  };
  const damaged = models.state.kind === 'ready' ? models.state.value.problems : [];
  return (
    <Stack gap="md">
      <PageTitle
        title="Pre-flight"
        windowTitle={isOn ? 'Camera is on · Pre-flight' : 'Pre-flight'}
        lead="How the camera sees you, as in a mirror. Your own picture is put away when you start."
        aside={<CameraIndicator />}
      />
      {models.state.kind === 'loading' ? <Loading label="Checking the analysis files" /> : null}
      {models.state.kind === 'failed' ? (
        <ErrorNotice error={models.state.error} onRetry={models.reload} />
      ) : null}
      {damaged.length > 0 ? (
        <>
          <CameraProblemNotice
            title="The analysis files are damaged"
            text={`${damaged.map(({ text }) => text).join(' ')} Without them nothing can be measured.`}
            retryLabel="Check again"
            onRetry={models.reload}
            continueLabel={continueLabel('measuring', choice)}
            onContinue={() => begin(null)}
          />
          <Surface>
            <RecordingFields />
          </Surface>
        </>
      ) : null}
      {models.state.kind === 'ready' && damaged.length === 0 ? (
        <CameraCheck isBeginning={isBeginning} choice={choice} onBegin={begin} />
      ) : null}
    </Stack>
  );
}
