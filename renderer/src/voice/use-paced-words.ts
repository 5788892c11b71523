import { useCallback, useEffect, useMemo, useState } from 'react';
import { toWordGroups } from '../../../core/voice/word-groups.ts';
import { useServices } from '../app/services.ts';
import { useReducedMotion } from '../interview/use-observer.ts';

/** Words that appear as they would be said. */
export type PacedWords = {
  readonly shown: string;
  /** Still to come; empty = all of it is there. */
  readonly toCome: string;
  readonly showAll: () => void;
};

/** `isWhole`: all at once, as a voice reads it. So it is, too, where less movement is wished for. */
export function usePacedWords(
  text: string,
  { isWhole, isHalted }: { readonly isWhole: boolean; readonly isHalted: boolean },
): PacedWords {
  const { clock } = useServices();
  const isStill = useReducedMotion();
  const groups = useMemo(() => toWordGroups(text), [text]);
  const [progress, setProgress] = useState({ text, count: 1 });
  const reached = progress.text === text ? progress.count : 1;
  const count = isWhole || isStill ? groups.length : Math.min(reached, groups.length);
  const lastsMs = count < groups.length && !isHalted ? groups[count - 1]?.lastsMs : undefined;
  useEffect(() => {
    if (lastsMs === undefined) return undefined;
    return clock.every(lastsMs, () => setProgress({ text, count: count + 1 }));
  }, [clock, text, count, lastsMs]);
  const showAll = useCallback(
    () => setProgress({ text, count: groups.length }),
    [text, groups.length],
  );
  const words = (from: number, to?: number): string =>
    groups
      .slice(from, to)
      .map((group) => group.text)
      .join(' ');
  return { shown: words(0, count), toCome: words(count), showAll };
}
