import { IconArrowUp } from '@tabler/icons-react';
import { interviewerTile } from '../../../../core/settings/interviewer-tile.ts';
import { useSettings } from '../../app/store.ts';
import { useState } from 'react';
import { DEFAULT_INTERVIEWER } from '../../../../core/domain/interviewer.ts';
import type { CheckTarget } from '../../../../core/vision/calibration-check.ts';
import { InterviewerPortrait } from '../../portraits/interviewer-portrait.tsx';
import type { CalibrationView } from './calibration-controller.ts';
import { dotPlace, readWindow, TILE_ID } from './check-geometry.ts';
import { ProgressRing } from './progress-ring.tsx';
import classes from './calibration.module.css';

/** What is to be looked at: the lens above the window's edge, the portrait, or a dot of the check. */
export function LookTarget({ view: { stage, progress } }: { readonly view: CalibrationView }) {
  const { target, share } = lookedAt(stage, progress);
  return (
    <div id={TILE_ID} className={classes['target']}>
      {target === 'lens' ? (
        <div className={classes['lens']}>
          <IconArrowUp aria-hidden size={44} stroke={2.5} />
          <ProgressRing isSmall share={share} label="Look at the lens" />
        </div>
      ) : (
        <InterviewerPortrait interviewer={DEFAULT_INTERVIEWER} />
      )}
      {target === 'interviewer' ? (
        <ProgressRing share={share} label="Look at the interviewer" />
      ) : null}
      {target === 'left' || target === 'down' ? (
        <Dot key={target} target={target} share={share} />
      ) : null}
    </div>
  );
}

function lookedAt(
  stage: CalibrationView['stage'],
  progress: CalibrationView['progress'],
): { readonly target: CheckTarget | null; readonly share: number } {
  switch (stage.kind) {
    case 'get-ready':
      return { target: stage.target, share: 0 };
    case 'gathering':
      return { target: stage.target, share: progress[stage.target].share };
    case 'checking':
      return { target: stage.target, share: stage.share };
    case 'introduction':
    case 'check-ready':
    case 'result':
      return { target: null, share: 0 };
  }
}

function Dot({ target, share }: { readonly target: 'left' | 'down'; readonly share: number }) {
  const interviewer = interviewerTile(useSettings());
  const [place] = useState(() => dotPlace(target, readWindow(), interviewer));
  return (
    <div className={classes['dot']} style={{ left: place.x, top: place.y }}>
      <ProgressRing isSmall share={share} label="Look at the dot" />
      <span className={classes['point']} />
    </div>
  );
}
