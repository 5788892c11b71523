import { useEffect, useState } from 'react';
import type { CallOutput, StudioBridge } from '../../../core/ipc/contract.ts';
import { measuredWidthOn } from '../../../core/settings/measured-width.ts';
import type { Centimetres } from '../../../core/units.ts';
import { useBridge } from '../bridge/bridge-context.ts';
import { useSettings } from './store.ts';

export type CurrentScreen = CallOutput<'screen:current'>;

/** What was answered last: whatever is opened next is drawn in its place at once, not a moment later. */
const lastAnswers = new WeakMap<StudioBridge, CurrentScreen>();

/** The screen the window is on, followed when it is moved; null = not known yet. */
export function useCurrentScreen(): CurrentScreen | null {
  const bridge = useBridge();
  const [screen, setScreen] = useState<CurrentScreen | null>(() => lastAnswers.get(bridge) ?? null);
  useEffect(() => {
    let current = true;
    const ask = (): void => {
      // Without an answer the screen is not known, and its size does not count.
      void bridge['screen:current']().then((result) => {
        if (!result.ok) return;
        lastAnswers.set(bridge, result.value);
        if (current) setScreen(result.value);
      });
    };
    ask();
    window.addEventListener('resize', ask);
    window.addEventListener('focus', ask);
    return () => {
      current = false;
      window.removeEventListener('resize', ask);
      window.removeEventListener('focus', ask);
    };
  }, [bridge]);
  return screen;
}

/** The width of the screen the window is on; null = not measured, or measured of another one. */
export const useScreenWidth = (screen: CurrentScreen | null): Centimetres | null =>
  measuredWidthOn(useSettings(), screen === null ? null : screen.display);
