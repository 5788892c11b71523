import { useEffect } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { useServices } from '../app/services.ts';
import { Shell } from '../app/shell.tsx';
import { useAppStore, useSettings } from '../app/store.ts';
import { ChooseRecordingPage } from '../features/capture/choose-recording-page.tsx';
import { CalibrationPage } from '../features/calibration/calibration-page.tsx';
import { FadingSelfView } from '../features/preflight/fading-self-view.tsx';
import { PreflightPage } from '../features/preflight/preflight-page.tsx';
import { EndingPage } from '../features/stage/ending-page.tsx';
import { StagePage } from '../features/stage/stage-page.tsx';
import { WarmUpStart } from '../features/warm-up/warm-up-start.tsx';
import { ConsentPage } from '../features/welcome/consent-page.tsx';
import { Loading } from '../ui/loading.tsx';
import { notifyOfError } from '../ui/notify.ts';

/**
 * From the setup to the review, one step after the other under one address. Leaving it, by
 * whichever way, ends what is going on and switches the camera off.
 */
export function InterviewFlow() {
  const { rehearsal } = useServices();
  const state = useStore(rehearsal.store);
  const { retaken } = useStore(rehearsal.windowPlace);
  const { cameraConsent, keepSelfView, recording } = useSettings();
  const { changeSettings } = useAppStore();
  const [, navigate] = useLocation();
  useEffect(() => () => void rehearsal.leave(), [rehearsal]);
  useEffect(() => {
    if (state.step !== 'ended') return;
    if (state.refused !== null) notifyOfError(state.refused);
    navigate(`/sessions/${state.sessionId}`, { replace: true });
  }, [state, navigate]);

  switch (state.step) {
    case 'none':
      return <Redirect to="/new" replace />;
    case 'camera':
      return (
        <Shell>
          {cameraConsent && recording === null ? <ChooseRecordingPage /> : null}
          {cameraConsent && recording !== null ? (
            state.plan.format === 'warm-up' ? (
              <WarmUpStart />
            ) : (
              <PreflightPage />
            )
          ) : null}
          {cameraConsent ? null : (
            <ConsentPage
              onAgree={() => void changeSettings({ cameraConsent: true })}
              onWithoutCamera={() => {
                void rehearsal.begin(null).then((error) => {
                  if (error !== null) notifyOfError(error);
                });
              }}
            />
          )}
        </Shell>
      );
    case 'calibration':
      return state.session.camera === null ? null : (
        <>
          {keepSelfView ? null : <FadingSelfView />}
          <CalibrationPage
            key={retaken}
            isRetaken={retaken > 0}
            facts={state.session.camera}
            interviewers={state.plan.interviewers}
            tiles={state.plan.tiles}
            beginLabel="Begin the interview"
            onDone={(calibration) => void rehearsal.enterStage(calibration)}
            onLeave={() => navigate('/')}
          />
        </>
      );
    case 'stage':
      return (
        <StagePage
          session={state.session}
          calibration={state.calibration}
          controller={state.controller}
        />
      );
    case 'ending':
    case 'ended':
      return (
        <Shell>
          {state.step === 'ended' || state.problem === null ? (
            <Loading label="Storing the session" />
          ) : (
            <EndingPage
              problem={state.problem}
              onTryAgain={() => void rehearsal.tryAgain()}
              onCloseWithout={() => void rehearsal.closeWithout()}
            />
          )}
        </Shell>
      );
  }
}
