import type { Interviewer } from '../../../core/domain/interviewer.ts';
import type { GazeTarget } from '../../../core/interview/room-behaviour.ts';
import { textToSeed } from '../../../core/metrics/statistics/random.ts';
import { useReducedMotion } from '../interview/use-observer.ts';
import { DRAWN_PEOPLE } from './people/drawn-people.ts';
import { PortraitDrawing, REST_SMILE } from './portrait-drawing.tsx';
import { useFace } from './use-face.ts';
import classes from './portraits.module.css';

/**
 * What is shown, for whoever asks a screen reader about the picture; it stands in no live region, so
 * nothing of it is read out by itself. Blinks and nods are too short to be told.
 */
const GAZE_WORDS: Readonly<Record<GazeTarget, string>> = {
  user: 'looks at you',
  left: 'looks at a colleague',
  right: 'looks at a colleague',
  notes: 'takes a note',
};

/**
 * An interviewer as one sees them: blinks, nods while the user speaks, moves the mouth while
 * speaking. With less movement wished for nothing moves; a frame says who speaks in any case.
 */
export function InterviewerPortrait({
  interviewer,
  gazesAt = 'user',
  isSpeaking = false,
  isListening = false,
  isSmiling = false,
}: {
  readonly interviewer: Interviewer;
  /** Left and right as they are on the screen. */
  readonly gazesAt?: GazeTarget;
  readonly isSpeaking?: boolean;
  /** The user has the floor. */
  readonly isListening?: boolean;
  /** At the greeting and the goodbye. */
  readonly isSmiling?: boolean;
}) {
  const isStill = useReducedMotion();
  const { portrait, name } = interviewer;
  const face = useFace({ seed: textToSeed(portrait), isSpeaking, isListening, isStill });
  const smile = isSmiling ? 1 : REST_SMILE;
  const shownGaze = isStill ? 'user' : gazesAt;
  return (
    <div
      className={classes['tile']}
      role="img"
      aria-label={`${name}, interviewer, ${GAZE_WORDS[shownGaze]}`}
      data-speaking={isSpeaking}
    >
      <PortraitDrawing
        face={DRAWN_PEOPLE[portrait]}
        expression={
          isStill
            ? {
                gazesAt: shownGaze,
                isBlinking: false,
                isNodding: false,
                mouth: { open: 0, smile },
              }
            : {
                gazesAt: shownGaze,
                isBlinking: face.isBlinking,
                isNodding: face.isNodding,
                mouth: { open: face.mouthOpen, smile },
              }
        }
      />
    </div>
  );
}
