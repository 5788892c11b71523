import { useEffect, useState } from 'react';
import type { Ms } from '../../../../core/units.ts';
import { useReducedMotion } from '../../interview/use-observer.ts';

// People blink about 20 times a minute and nod now and then while they listen. Fixed, uneven
// intervals look alive without any randomness. All of these are our own choice.
const BLINK_AFTER_MS: readonly Ms[] = [3_100, 4_400, 2_300, 5_200, 3_700];
const BLINK_LASTS_MS: Ms = 150;
const NOD_AFTER_MS: readonly Ms[] = [6_400, 9_100, 7_300, 11_800];
const NOD_LASTS_MS: Ms = 320;

export function useBlink(): boolean {
  return useIntermittent(BLINK_AFTER_MS, BLINK_LASTS_MS, !useReducedMotion());
}

export function useNod(isListening: boolean): boolean {
  const isStill = useReducedMotion();
  return useIntermittent(NOD_AFTER_MS, NOD_LASTS_MS, isListening && !isStill);
}

/** True for `lastsMs` after each of the waits, in turn. */
function useIntermittent(waits: readonly Ms[], lastsMs: Ms, isActive: boolean): boolean {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    if (!isActive) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let turn = 0;
    const wait = (): void => {
      timer = setTimeout(
        () => {
          setOn(true);
          timer = setTimeout(() => {
            setOn(false);
            turn += 1;
            wait();
          }, lastsMs);
        },
        waits[turn % waits.length],
      );
    };
    wait();
    return () => {
      clearTimeout(timer);
      setOn(false);
    };
  }, [waits, lastsMs, isActive]);
  return isOn;
}
