import { useEffect, useState } from 'react';
import { isSameDisplay } from '../../../../core/domain/display.ts';
import type { CallOutput } from '../../../../core/ipc/contract.ts';
import type { Centimetres } from '../../../../core/units.ts';
import { useSettings } from '../../app/store.ts';
import { useBridge } from '../../bridge/bridge-context.ts';

export type CurrentScreen = CallOutput<'screen:current'>;

/** The screen the window is on, followed when it is moved; null = not known yet. */
export function useCurrentScreen(): CurrentScreen | null {
  const bridge = useBridge();
  const [screen, setScreen] = useState<CurrentScreen | null>(null);
  useEffect(() => {
    let current = true;
    const ask = (): void => {
      // Without an answer the screen is not known, and its size does not count.
      void bridge['screen:current']().then((result) => {
        if (current && result.ok) setScreen(result.value);
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

/**
 * The width of the screen the window is on; null = not measured, or measured of another one. A width
 * that was typed in says of no screen that it is not meant.
 */
export function useScreenWidth(screen: CurrentScreen | null): Centimetres | null {
  const { screenWidthCm, measuredScreen } = useSettings();
  if (measuredScreen === null) return screenWidthCm;
  return screen !== null && isSameDisplay(measuredScreen, screen.display) ? screenWidthCm : null;
}
