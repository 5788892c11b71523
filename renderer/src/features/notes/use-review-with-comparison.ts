import { useCallback, useMemo } from 'react';
import { ok } from '../../../../core/result.ts';
import { isRecorded } from '../../../../core/review/recorded.ts';
import type { Review } from '../../../../core/review/types.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';

/** The review with what changed since before, as soon as that is known; without it until then. */
export function useReviewWithComparison(review: Review): Review {
  const bridge = useBridge();
  const { session } = review.record;
  const compare = useCallback(
    async () =>
      isRecorded(session)
        ? ok(undefined)
        : await bridge['compare:earlier']({ sessionId: session.id }),
    [bridge, session],
  );
  const { state } = useCall(compare);
  const comparison = state.kind === 'ready' ? state.value : undefined;
  return useMemo(
    () => (comparison === undefined ? review : { ...review, comparison }),
    [review, comparison],
  );
}
