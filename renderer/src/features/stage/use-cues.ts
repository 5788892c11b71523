import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createLiveWindow } from '../../../../core/cues/live-signals.ts';
import type { ShownCue } from '../../../../core/cues/reduce-cues.ts';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { tilesOf } from '../../../../core/review/interviewer-places.ts';
import { interviewerTile } from '../../../../core/settings/interviewer-tile.ts';
import { useServices } from '../../app/services.ts';
import { useSettings } from '../../app/store.ts';
import type { InterviewController } from '../../interview/controller.ts';
import { followCues } from '../../interview/follow-cues.ts';
import type { OpenSession } from '../../interview/rehearsal.ts';

/** What stands beside the interviewer now. Nothing is watched where no cue may come. */
export function useCues(
  session: OpenSession,
  calibration: Calibration | null,
  controller: InterviewController,
): ShownCue | null {
  const { observer, clock, rehearsal } = useServices();
  const { windowPlace } = rehearsal;
  const { cues, switchedOffCues, lensPosition, interviewerFromLensCm } = useSettings();
  const plan = useStore(rehearsal.store, (state) => (state.step === 'stage' ? state.plan : null));
  const [shown, setShown] = useState<ShownCue | null>(null);
  const { camera } = session;
  useEffect(() => {
    if (!cues || camera === null || plan === null || plan.mode !== 'practice') return undefined;
    const followed = followCues({
      controller,
      observer,
      clock,
      window: createLiveWindow({
        calibration,
        tiles: tilesOf(plan, interviewerTile({ lensPosition, interviewerFromLensCm })),
        frameAspect: camera.width / camera.height,
        isWindowAway: () => windowPlace.getState().isAway,
      }),
      epochMs: session.epochMs,
      writer: session.writer,
      switchedOff: switchedOffCues,
    });
    const end = followed.shown.subscribe(setShown);
    return () => {
      end();
      followed.dispose();
      setShown(null);
    };
  }, [
    cues,
    camera,
    plan,
    windowPlace,
    controller,
    observer,
    clock,
    calibration,
    lensPosition,
    interviewerFromLensCm,
    session,
    switchedOffCues,
  ]);
  return shown;
}
