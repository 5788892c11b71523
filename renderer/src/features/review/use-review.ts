import { useCallback } from 'react';
import type { Review } from '../../../../core/review/types.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import type { CallState } from '../../bridge/use-call.ts';

export function useReview(sessionId: string): {
  readonly state: CallState<Review>;
  readonly reload: () => void;
} {
  const bridge = useBridge();
  const open = useCallback(() => bridge['review:open']({ sessionId }), [bridge, sessionId]);
  return useCall(open);
}
