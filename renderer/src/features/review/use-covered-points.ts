import { useCallback, useRef, useState } from 'react';
import type { CoveredPoints } from '../../../../core/domain/covered-points.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { notifyOfError } from '../../ui/notify.ts';

/** What the user ticked, and ticks: shown at once, and taken back where it could not be stored. */
export function useCoveredPoints(initial: readonly CoveredPoints[]): {
  readonly coveredPoints: readonly CoveredPoints[];
  readonly onCover: (covered: CoveredPoints) => void;
} {
  const bridge = useBridge();
  const [coveredPoints, setCoveredPoints] = useState(initial);
  const stored = useRef(initial);
  const onCover = useCallback(
    (covered: CoveredPoints) => {
      setCoveredPoints((all) => withCovered(all, covered));
      void bridge['covered-points:save'](covered).then((result) => {
        if (result.ok) {
          stored.current = withCovered(stored.current, covered);
          return;
        }
        notifyOfError(result.error);
        setCoveredPoints(stored.current);
      });
    },
    [bridge],
  );
  return { coveredPoints, onCover };
}

const withCovered = (
  all: readonly CoveredPoints[],
  covered: CoveredPoints,
): readonly CoveredPoints[] => [
  ...all.filter(({ answerId }) => answerId !== covered.answerId),
  covered,
];
