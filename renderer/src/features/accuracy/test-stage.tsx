import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ScreenPlaces } from '../../../../core/accuracy/judge-test.ts';
import type { TestLook, TestPlace } from '../../../../core/accuracy/test-schedule.ts';
import { DEFAULT_INTERVIEWER } from '../../../../core/domain/interviewer.ts';
import type { FaceSample } from '../../../../core/tracks/channels.ts';
import { interviewerTile } from '../../../../core/settings/interviewer-tile.ts';
import { useServices } from '../../app/services.ts';
import { useSettings } from '../../app/store.ts';
import { useObserverState } from '../../interview/use-observer.ts';
import { CameraIndicator } from '../../ui/camera-indicator.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import target from '../calibration/calibration.module.css';
import { ProgressRing } from '../calibration/progress-ring.tsx';
import { InterviewerPortrait } from '../../portraits/interviewer-portrait.tsx';
import { StageFrame } from '../stage/stage-frame.tsx';
import { createAccuracyRun } from './accuracy-run.ts';
import { dotPosition, portraitEyes, screenPlaces } from './place-geometry.ts';
import type { WindowSize } from './place-geometry.ts';
import { PLACE_WORDS } from './result-words.ts';
import { useCurrentScreen, useScreenWidth } from '../../app/use-current-screen.ts';
import classes from './accuracy.module.css';

export type TestOutcome = {
  readonly samples: readonly FaceSample[];
  readonly places: ScreenPlaces;
};

/** The places one after the other; Escape or the button ends it without a result. */
export function TestStage({
  schedule,
  onOver,
  onCancel,
}: {
  readonly schedule: readonly TestLook[];
  readonly onOver: (outcome: TestOutcome) => void;
  readonly onCancel: () => void;
}) {
  const { observer, clock } = useServices();
  const { lensPosition, interviewerFromLensCm } = useSettings();
  const screenWidthCm = useScreenWidth(useCurrentScreen());
  const [run] = useState(() => createAccuracyRun(schedule, { observer, clock }));
  const view = useStore(run.view);
  const tile = useRef<HTMLDivElement>(null);
  const { size, wasResized } = useWindowSize();

  useEffect(() => {
    run.start();
    return run.dispose;
  }, [run]);
  useEffect(() => {
    document.title = 'Camera is on · Accuracy test · Greenroom';
  }, []);
  useEffect(() => {
    const cancel = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onCancel();
    };
    window.addEventListener('keydown', cancel);
    return () => window.removeEventListener('keydown', cancel);
  }, [onCancel]);
  useEffect(() => {
    if (view.kind !== 'over' || tile.current === null) return;
    const places = screenPlaces({
      size,
      eyes: portraitEyes(tile.current.getBoundingClientRect()),
      interviewer: interviewerTile({ lensPosition, interviewerFromLensCm }),
      // Dots that moved with the window were not at one place.
      screenWidthCm: wasResized ? null : screenWidthCm,
      screenWidthPx: window.screen.width / zoom(),
    });
    onOver({ samples: view.samples, places });
  }, [view, size, wasResized, lensPosition, interviewerFromLensCm, screenWidthCm, onOver]);

  const place = view.kind === 'showing' ? view.look.place : null;
  const share = view.kind === 'showing' ? view.share : 0;
  return (
    <>
      <StageFrame
        left={null}
        tile={
          <div ref={tile} className={target['target']}>
            <Tile place={place} share={share} />
          </div>
        }
        right={null}
        moment="test"
        foot={null}
      >
        <CameraTrouble />
        <Stack align="center" gap="md" ta="center" className={classes['words'] ?? ''}>
          <Title order={1} size="h3" aria-live="polite">
            {place === null ? 'The test is over' : placeWords(place)}
          </Title>
          {place === 'keyboard' ? (
            <Text maw="30rem">
              Keep looking down until the brightness of the screen changes back.
            </Text>
          ) : null}
          <Text size="sm">
            {view.kind === 'showing' ? `Look ${view.number} of ${schedule.length}` : ''}
          </Text>
          <Group gap="md">
            <CameraIndicator />
            <Button variant="default" onClick={onCancel}>
              Cancel the test
            </Button>
          </Group>
        </Stack>
      </StageFrame>
      {place === 'keyboard' ? <div className={classes['dimmed']} /> : null}
      {place === null ? null : <Dot place={place} size={size} share={share} />}
    </>
  );
}

function placeWords(place: TestPlace): string {
  switch (place) {
    case 'lens':
      return 'Look into the lens';
    case 'interviewer':
      return 'Look at the interviewer’s eyes';
    case 'keyboard':
      return 'Look at your keyboard';
    case 'left':
    case 'right':
    case 'top-left':
    case 'top-right':
    case 'bottom-left':
    case 'bottom-right':
    case 'bottom':
      return 'Look at the dot';
  }
}

/** As in the calibration: the lens above the window's edge, or the portrait, which always stays. */
function Tile({ place, share }: { readonly place: TestPlace | null; readonly share: number }) {
  if (place === 'lens')
    return (
      <div className={target['lens']}>
        <IconArrowUp aria-hidden size={44} stroke={2.5} />
        <ProgressRing isSmall share={share} label="Look into the lens" />
      </div>
    );
  return (
    <>
      <InterviewerPortrait interviewer={DEFAULT_INTERVIEWER} />
      {place === 'interviewer' ? (
        <ProgressRing share={share} label="Look at the interviewer" />
      ) : null}
    </>
  );
}

function Dot({
  place,
  size,
  share,
}: {
  readonly place: TestPlace;
  readonly size: WindowSize;
  readonly share: number;
}) {
  const at = dotPosition(place, size);
  if (at === null) return null;
  return (
    <div className={target['dot']} style={{ left: at.x, top: at.y }}>
      <ProgressRing isSmall share={share} label={`Look at the dot: ${PLACE_WORDS[place]}`} />
      <span className={target['point']} />
    </div>
  );
}

const readWindowSize = (): WindowSize => ({ width: window.innerWidth, height: window.innerHeight });

/** How much larger than a pixel of the screen a CSS pixel is: outer sizes do not grow with it. */
const zoom = (): number => (window.outerWidth > 0 ? window.outerWidth / window.innerWidth : 1);

function useWindowSize(): { readonly size: WindowSize; readonly wasResized: boolean } {
  const [state, setState] = useState(() => ({ size: readWindowSize(), wasResized: false }));
  useEffect(() => {
    const update = (): void => setState({ size: readWindowSize(), wasResized: true });
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return state;
}

function CameraTrouble() {
  const { camera, picture, face } = useObserverState();
  if (camera.kind === 'lost') return <ErrorNotice error={camera.problem} />;
  if (picture !== null) return <ErrorNotice error={picture} />;
  return face.kind === 'off' ? <ErrorNotice error={face} /> : null;
}
