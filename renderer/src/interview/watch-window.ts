import { isSameDisplay } from '../../../core/domain/display.ts';
import type { Display } from '../../../core/domain/display.ts';
import type { Settings } from '../../../core/domain/settings.ts';
import type { StudioBridge } from '../../../core/ipc/contract.ts';
import type { Centimetres } from '../../../core/units.ts';
import { eyesOnScreen } from '../panel/panel-screen.ts';

/**
 * From here on an interviewer is elsewhere: about 1 degree from a usual seat, as much as a look is
 * read wrongly to the side (docs/accuracy.md; our proposal).
 */
const MOVED_FROM_CM: Centimetres = 1;

export type WindowWatch = {
  /** From now on everything is held against where it is now. */
  readonly takeAnew: () => Promise<void>;
  readonly end: () => void;
};

type Places = { readonly display: Display; readonly eyes: ReturnType<typeof eyesOnScreen> };

/** Says when the interviewers have come to be elsewhere on the screen, or on another one, and when they are back. */
export function watchWindow({
  bridge,
  people,
  settings,
  onChange,
}: {
  readonly bridge: Pick<StudioBridge, 'screen:current' | 'on'>;
  readonly people: number;
  readonly settings: () => Settings;
  readonly onChange: (isAway: boolean) => void;
}): WindowWatch {
  let begun: Places | null = null;
  let isAway = false;
  let hasEnded = false;

  async function placesNow(): Promise<Places | null> {
    const screen = await bridge['screen:current']();
    if (!screen.ok || hasEnded) return null;
    return { display: screen.value.display, eyes: eyesOnScreen(people, settings(), screen.value) };
  }

  async function takeAnew(): Promise<void> {
    begun = await placesNow();
    isAway = false;
  }

  async function look(): Promise<void> {
    const now = await placesNow();
    // Where they are is not known: nothing is said of it until it is.
    if (now === null || begun === null) return;
    const isElsewhere = hasMoved(begun, now);
    if (isElsewhere === isAway) return;
    isAway = isElsewhere;
    onChange(isAway);
  }

  const onMove = (): void => void look();
  const endMoves = bridge.on('screen:moved', onMove);
  // A zoom changes the page and not the window.
  window.addEventListener('resize', onMove);
  void takeAnew();
  return {
    takeAnew,
    end: () => {
      hasEnded = true;
      endMoves();
      window.removeEventListener('resize', onMove);
    },
  };
}

const hasMoved = (before: Places, now: Places): boolean =>
  !isSameDisplay(before.display, now.display) ||
  before.eyes.some(({ xCm, yCm }, index) => {
    const there = now.eyes[index];
    return there === undefined || Math.hypot(there.xCm - xCm, there.yCm - yCm) >= MOVED_FROM_CM;
  });
