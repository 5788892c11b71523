import { Stack } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { noVideoText } from '../../../../core/replay/no-video.ts';
import { isRecorded } from '../../../../core/review/recorded.ts';
import type { MetricResult } from '../../../../core/metrics/types.ts';
import type { Review } from '../../../../core/review/types.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import { usePlayer } from '../../replay/use-player.ts';
import { useSegments } from '../../replay/use-segments.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { AnswersCard } from './answers-card.tsx';
import { ClipsCard } from './clips-card.tsx';
import { reviewDuration } from './axis-blocks.ts';
import { ExplanationModal } from './explanation-modal.tsx';
import { ExchangesCard } from './exchanges-card.tsx';
import { FiguresCard } from './figures-card.tsx';
import { RatingPage } from './rating-page.tsx';
import { ReelBar } from './reel-bar.tsx';
import { ReviewHeader } from './review-header.tsx';
import { SummaryCard } from './summary-card.tsx';
import { TimelineCard } from './timeline-card.tsx';
import { useCoveredPoints } from './use-covered-points.ts';
import { useClips } from './use-clips.ts';
import { useReview } from './use-review.ts';
import { useReviewTime } from './use-review-time.ts';

/** One session, from the plain sentences down to the single moment. */
export function ReviewPage({ sessionId }: { readonly sessionId: string }) {
  const { state, reload } = useReview(sessionId);
  switch (state.kind) {
    case 'loading':
      return <Loading label="Opening the session" />;
    case 'failed':
      return (
        <Stack gap="lg" align="flex-start">
          <PageTitle title="This session could not be opened" />
          <ErrorNotice error={state.error} onRetry={reload} />
          <LinkButton href="/sessions" variant="default">
            All sessions
          </LinkButton>
        </Stack>
      );
    case 'ready':
      return state.value.record.ratingState === 'asked' ? (
        <RatingPage record={state.value.record} onDone={reload} />
      ) : (
        <OpenReview key={state.value.record.session.id} review={state.value} onChanged={reload} />
      );
  }
}

function OpenReview({
  review: opened,
  onChanged,
}: {
  readonly review: Review;
  readonly onChanged: () => void;
}) {
  const segments = useSegments(opened.record.session.id, opened.record.segments);
  const { coveredPoints, onCover } = useCoveredPoints(opened.record.coveredPoints);
  const review = useMemo(
    () => ({ ...opened, record: { ...opened.record, segments, coveredPoints } }),
    [opened, segments, coveredPoints],
  );
  const { record } = review;
  const durationMs = reviewDuration(record);
  const anyPlayer = usePlayer(segments, durationMs);
  // One that is deleted while it is watched is told by its player.
  const hasPlayer = noVideoText(opened.record) === null || noVideoText(record) === null;
  const player = hasPlayer ? anyPlayer : null;
  const { time, dispatch } = useReviewTime(durationMs, player);
  const [explainedId, setExplainedId] = useState<string | null>(null);
  const plotRef = useRef<HTMLDivElement>(null);
  // Stable, so that a moving cursor draws the time axis again and none of the figures.
  const showing = useMemo(() => {
    const show = (span: TimeSpan, scroll: () => void): void => {
      dispatch({ kind: 'show', span });
      scroll();
      plotRef.current?.focus({ preventScroll: true });
    };
    return {
      onShow: (span: TimeSpan) =>
        // Below the picture, where there is one: see the scroll margin of the axis.
        show(span, () => plotRef.current?.scrollIntoView({ block: 'start' })),
      // The picture stands above the axis, at the head of their card.
      onWatch: (span: TimeSpan) =>
        show(span, () => plotRef.current?.closest('section')?.scrollIntoView({ block: 'start' })),
    };
  }, [dispatch]);
  const actions = useMemo(() => ({ onExplain: setExplainedId, onShow: showing.onShow }), [showing]);
  const clips = useClips(review, player, showing);
  return (
    <Stack gap="lg">
      <ReviewHeader review={review} />
      <ClipsCard
        review={review}
        reel={clips.offer}
        onPlayReel={clips.onPlayReel}
        {...clips.actions}
      />
      <SummaryCard lines={review.summary} targets={review.targets} />
      {isRecorded(record.session) ? null : (
        <FiguresCard
          title="The interview as a whole"
          lead="All answers together, the greeting, the goodbye, and how you listened."
          results={wholeResults(review)}
          session={record.session}
          {...actions}
        />
      )}
      <ExchangesCard exchanges={review.exchanges} />
      <TimelineCard
        review={review}
        time={time}
        dispatch={dispatch}
        player={player}
        plotRef={plotRef}
        onChanged={onChanged}
      />
      <AnswersCard
        record={record}
        answers={review.answers}
        summary={review.summary}
        onCover={onCover}
        {...clips.actions}
        {...actions}
      />
      <ReelBar reel={clips.reel} record={record} />
      <ExplanationModal
        metricId={explainedId}
        targets={review.targets}
        onClose={() => setExplainedId(null)}
      />
    </Stack>
  );
}

/** In the order in which they are told: the greeting stands with the figures it belongs beside. */
const wholeResults = ({ overall, greeting, closing }: Review): readonly MetricResult[] => [
  ...overall,
  ...greeting,
  ...closing,
];
