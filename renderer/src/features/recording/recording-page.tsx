import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Loading } from '../../ui/loading.tsx';
import { ChooseStep } from './choose-step.tsx';
import { DropArea } from './drop-area.tsx';
import { MarkStep } from './mark-step.tsx';
import { ProgressStep } from './progress-step.tsx';
import { ResultStep } from './result-step.tsx';
import { useRecording } from './use-recording.ts';
import type { RecordingActions } from './use-recording.ts';
import type { RecordingState } from '../../../../core/analysis/recording-state.ts';

/** From a video file to its review, step by step under one address. */
export function RecordingPage() {
  const { state, actions } = useRecording();
  const hasOpened = useReviewOpening(state, actions);
  if (state === null || hasOpened) return <Loading label="Opening" />;
  return (
    <>
      <DropArea />
      <CurrentStep state={state} actions={actions} />
    </>
  );
}

function CurrentStep({
  state,
  actions,
}: {
  readonly state: RecordingState;
  readonly actions: RecordingActions;
}) {
  switch (state.kind) {
    case 'none':
    case 'opening':
      return (
        <ChooseStep
          opening={state.kind === 'opening' ? state.fileName : null}
          problem={state.kind === 'none' ? state.problem : null}
          onChoose={() => void actions.choose()}
          onCancel={() => void actions.clear()}
        />
      );
    case 'chosen':
      return <MarkStep key={state.recording.id} state={state} actions={actions} />;
    case 'running':
      return <ProgressStep state={state} onCancel={actions.cancel} />;
    case 'done':
      return <ResultStep state={state} onClear={() => void actions.clear()} />;
  }
}

/** Whoever watched the analysis end is taken to its review; true while that happens. */
function useReviewOpening(state: RecordingState | null, { clear }: RecordingActions): boolean {
  const [, navigate] = useLocation();
  const [wasWatched, setWatched] = useState(false);
  if (state?.kind === 'running' && !wasWatched) setWatched(true);
  const sessionId = state?.kind === 'done' && state.hasFace && wasWatched ? state.sessionId : null;
  useEffect(() => {
    if (sessionId === null) return;
    void clear();
    navigate(`/sessions/${sessionId}`, { replace: true });
  }, [sessionId, clear, navigate]);
  return sessionId !== null;
}
