import { IconArrowUp } from '@tabler/icons-react';
import type { Tile } from '../../../../core/domain/tile.ts';
import { useState } from 'react';
import type { Interviewer } from '../../../../core/domain/interviewer.ts';
import type { CheckTarget } from '../../../../core/vision/calibration-check.ts';
import type { CalibrationTarget } from '../../../../core/vision/calibration.ts';
import { PanelTiles } from '../../panel/panel-tiles.tsx';
import { InterviewerPortrait } from '../../portraits/interviewer-portrait.tsx';
import type { CalibrationView } from './calibration-controller.ts';
import { dotPlace, TILE_ID } from './check-geometry.ts';
import type { WindowGeometry } from './check-geometry.ts';
import { ProgressRing } from './progress-ring.tsx';
import classes from './calibration.module.css';

/** What is to be looked at: the lens above the window's edge, a portrait, or a dot of the check. */
export function LookTarget({
  view: { stage, progress, targets },
  interviewers,
  lead,
  readWindow,
}: {
  readonly view: CalibrationView;
  readonly interviewers: readonly Interviewer[];
  /** Where the one who leads is. */
  readonly lead: Tile;
  readonly readWindow: () => WindowGeometry;
}) {
  const { target, share } = lookedAt(stage, progress);
  const isLens = target === 'lens';
  const isMoving = stage.kind === 'movement-ready' || stage.kind === 'moving';
  const lens = (
    <div className={classes['lens']}>
      <IconArrowUp aria-hidden size={44} stroke={2.5} />
      <ProgressRing isSmall share={share} label="Look at the lens" />
    </div>
  );
  // The lens comes first in the targets, then the people in their order.
  const person = targets.findIndex((one) => one === target) - 1;
  return (
    <>
      {isLens && interviewers.length > 1 ? (
        <div className={classes['lensOfPanel']}>{lens}</div>
      ) : (
        <PanelTiles
          interviewers={interviewers}
          asker={null}
          leadId={TILE_ID}
          pictures={interviewers.map((interviewer, index) => (
            <div key={interviewer.name} className={classes['target']}>
              {isLens ? lens : <InterviewerPortrait interviewer={interviewer} />}
              {index === person ? (
                <ProgressRing
                  share={share}
                  label={
                    isMoving
                      ? 'How far the movement has come'
                      : interviewers.length > 1
                        ? `Look at ${interviewer.name}`
                        : 'Look at the interviewer'
                  }
                />
              ) : null}
            </div>
          ))}
        />
      )}
      {target === 'left' || target === 'down' ? (
        <Dot key={target} target={target} share={share} lead={lead} readWindow={readWindow} />
      ) : null}
    </>
  );
}

function lookedAt(
  stage: CalibrationView['stage'],
  progress: CalibrationView['progress'],
): { readonly target: CheckTarget | CalibrationTarget | null; readonly share: number } {
  switch (stage.kind) {
    case 'get-ready':
      return { target: stage.target, share: 0 };
    case 'gathering':
      return { target: stage.target, share: progress[stage.target].share };
    case 'checking':
      return { target: stage.target, share: stage.share };
    // A movement is made towards the interviewer, around whom its ring fills.
    case 'movement-ready':
      return { target: 'interviewer', share: 0 };
    case 'moving':
      return { target: 'interviewer', share: stage.share };
    case 'introduction':
    case 'check-ready':
    case 'movements':
    case 'result':
      return { target: null, share: 0 };
  }
}

function Dot({
  target,
  share,
  lead,
  readWindow,
}: {
  readonly target: 'left' | 'down';
  readonly share: number;
  readonly lead: Tile;
  readonly readWindow: () => WindowGeometry;
}) {
  const [place] = useState(() => dotPlace(target, readWindow(), lead));
  return (
    <div className={classes['dot']} style={{ left: place.x, top: place.y }}>
      <ProgressRing isSmall share={share} label="Look at the dot" />
      <span className={classes['point']} />
    </div>
  );
}
