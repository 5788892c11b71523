import { useCallback, useMemo } from 'react';
import { compareFigures } from '../../../../core/compare/compare-figures.ts';
import { takeOf } from '../../../../core/compare/take.ts';
import type { TakeSummary } from '../../../../core/compare/take-summary.ts';
import type { CallError, StudioBridge } from '../../../../core/ipc/contract.ts';
import { err, ok } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import type { Review } from '../../../../core/review/types.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ChangesCard } from './changes-card.tsx';
import { FigurePairsCard } from './figure-pairs-card.tsx';
import { MomentsCard } from './moments-card.tsx';
import { takeNames } from './take-names.ts';

type Reviews = { readonly from: Review; readonly to: Review };

/** What changed in words, both takes to watch, and all figures. */
export function ComparedTakes({
  from,
  to,
}: {
  readonly from: TakeSummary;
  readonly to: TakeSummary;
}) {
  const bridge = useBridge();
  const open = useCallback(
    () => openBoth(bridge, from.sessionId, to.sessionId),
    [bridge, from.sessionId, to.sessionId],
  );
  const { state, reload } = useCall(open);
  switch (state.kind) {
    case 'loading':
      return <Loading label="Opening both takes" />;
    case 'failed':
      return <ErrorNotice error={state.error} onRetry={reload} />;
    case 'ready':
      return <Opened reviews={state.value} from={from} to={to} />;
  }
}

function Opened({
  reviews,
  from,
  to,
}: {
  readonly reviews: Reviews;
  readonly from: TakeSummary;
  readonly to: TakeSummary;
}) {
  const names = takeNames(from, to);
  const takes = useMemo(
    () => ({ from: takeOf(reviews.from, from.id), to: takeOf(reviews.to, to.id) }),
    [reviews, from.id, to.id],
  );
  if (takes.from === null || takes.to === null) return <ErrorNotice error={GONE} />;
  const comparisons = compareFigures(takes.from, takes.to);
  return (
    <>
      <ChangesCard
        comparisons={comparisons}
        names={names}
        from={takes.from.circumstances}
        to={takes.to.circumstances}
      />
      <MomentsCard
        names={names}
        from={{ review: reviews.from, answerId: from.id }}
        to={{ review: reviews.to, answerId: to.id }}
      />
      <FigurePairsCard comparisons={comparisons} takes={[takes.from, takes.to]} names={names} />
    </>
  );
}

const GONE = {
  title: 'One of these takes is not there any more',
  text: 'It may have been deleted in the meantime. Choose another take above.',
};

async function openBoth(
  bridge: Pick<StudioBridge, 'review:open'>,
  fromId: string,
  toId: string,
): Promise<Result<Reviews, CallError>> {
  const from = await bridge['review:open']({ sessionId: fromId });
  if (!from.ok) return err(from.error);
  if (fromId === toId) return ok({ from: from.value, to: from.value });
  const to = await bridge['review:open']({ sessionId: toId });
  return to.ok ? ok({ from: from.value, to: to.value }) : err(to.error);
}
