import { Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RefObject } from 'react';
import type { Marker } from '../../../../core/domain/marker.ts';
import { noVideoText } from '../../../../core/replay/no-video.ts';
import { isRecorded } from '../../../../core/review/recorded.ts';
import type { Review } from '../../../../core/review/types.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import { LaneChart } from '../../charts/lane-chart.tsx';
import { LaneOverview } from '../../charts/lane-overview.tsx';
import { momentText } from '../../charts/time-scale.ts';
import { isWholeSession } from '../../charts/time-view.ts';
import type { TimeViewAction } from '../../charts/time-view.ts';
import { useTimeView } from '../../charts/time-view-store.ts';
import type { TimeViewStore } from '../../charts/time-view-store.ts';
import type { Player } from '../../replay/create-playback.ts';
import { usePlayerStateIfAny } from '../../replay/use-player.ts';
import { notifyOfError } from '../../ui/notify.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { Surface } from '../../ui/surface.tsx';
import { axisBlocks } from './axis-blocks.ts';
import { AxisHelp } from './axis-help.tsx';
import { LaneGroupChips } from './lane-group-chips.tsx';
import { LeftOutSection } from './left-out-section.tsx';
import { MarkerList } from './marker-list.tsx';
import { PosturePanel } from './posture-panel.tsx';
import { PostureStrip } from './posture-strip.tsx';
import { ReplayPanel } from './replay-panel.tsx';
import classes from './review.module.css';
import { TimelineToolbar } from './timeline-toolbar.tsx';
import { useLaneGroups } from './use-lane-groups.ts';
import { useSilhouettes } from './use-silhouettes.ts';
import { useLeftOut } from './use-left-out.ts';
import { isMarker, useMarkers } from './use-markers.ts';
import { usePostureSource } from './use-posture.ts';
import { useReviewKeys } from './use-review-keys.ts';

const HELP_ID = 'time-axis-help';

/** The lanes on their time axis, with the user's own markers. */
export function TimelineCard({
  review,
  time,
  dispatch,
  player,
  plotRef,
  onChanged,
}: {
  readonly review: Review;
  readonly time: TimeViewStore;
  readonly dispatch: (action: TimeViewAction) => void;
  /** Null = there is nothing to play. */
  readonly player: Player | null;
  readonly plotRef: RefObject<HTMLDivElement | null>;
  /** Something changed that the figures depend on. */
  readonly onChanged: () => void;
}) {
  const { record, lanes } = review;
  const { shown: shownLanes, groups, choice, choose } = useLaneGroups(lanes);
  const posture = usePostureSource(record.session.id);
  const silhouettes = useSilhouettes(lanes);
  const blocks = useMemo(() => axisBlocks(record), [record]);
  const { markers, add, changeNote, remove } = useMarkers(record.session.id, record.markers);
  const leavingOut = useLeftOut(record.session.id, onChanged);
  const isPlaying = usePlayerStateIfAny(player, (state) => state.isPlaying()) ?? false;
  const loop = usePlayerStateIfAny(player, (state) => state.loop());
  const shown = useShown(time);
  const [focusedId, setFocusedId] = useState<string | null>(null);

  async function addMarker(atMs: number, note = ''): Promise<void> {
    const outcome = await add(atMs, note);
    if (isMarker(outcome)) setFocusedId(outcome.id);
    else notifyOfError(outcome);
  }
  async function deleteMarker(marker: Marker): Promise<void> {
    const error = await remove(marker.id);
    if (error !== null) {
      notifyOfError(error);
      return;
    }
    plotRef.current?.focus({ preventScroll: true });
    offerUndo({
      id: marker.id,
      title: 'Marker deleted',
      what: [momentText(marker.atMs), marker.note].filter(Boolean).join(', '),
      onUndo: () => void addMarker(marker.atMs, marker.note),
    });
  }
  async function storeNote(marker: Marker, note: string): Promise<void> {
    const error = await changeNote(marker.id, note);
    if (error !== null) notifyOfError(error);
  }
  useReviewKeys({
    time,
    dispatch,
    player,
    plotRef,
    onAddMarker: (atMs) => void addMarker(atMs),
  });
  function jumpTo(atMs: number): void {
    dispatch({ kind: 'set-cursor', atMs });
    plotRef.current?.focus();
  }

  const overview = <LaneOverview time={time} dispatch={dispatch} blocks={blocks} marks={markers} />;

  return (
    <Surface>
      <Stack
        gap="md"
        component="section"
        aria-labelledby="review-timeline"
        className={stickyClass(player !== null, silhouettes.isShown)}
      >
        <TimelineToolbar
          record={record}
          time={time}
          dispatch={dispatch}
          onAddMarker={(atMs) => void addMarker(atMs)}
        />
        {player === null ? (
          <Text size="sm" c="dimmed">
            {noVideoText(record)}
          </Text>
        ) : (
          <ReplayPanel record={record} player={player} time={time} overview={overview} />
        )}
        {silhouettes.isShown ? (
          <>
            <PosturePanel source={posture} time={time} staysInView={player === null} />
            <PostureStrip source={posture} time={time} dispatch={dispatch} />
          </>
        ) : null}
        <LaneGroupChips
          groups={groups}
          choice={choice}
          onChange={choose}
          silhouettes={silhouettes}
        />
        <LaneChart
          lanes={shownLanes}
          time={time}
          dispatch={dispatch}
          isPlaying={isPlaying}
          blocks={blocks}
          marks={markers}
          leftOut={record.leftOut}
          loop={loop}
          plotRef={plotRef}
          helpId={HELP_ID}
        />
        {player === null ? overview : null}
        <AxisHelp
          id={HELP_ID}
          shaded={isRecorded(record.session) ? 'what was analysed' : 'answers'}
          hasPlayer={player !== null}
        />
        <Stack gap="xs">
          <Title order={3} size="h5">
            Markers
          </Title>
          <MarkerList
            markers={markers}
            focusedId={focusedId}
            onJump={(marker) => jumpTo(marker.atMs)}
            onChangeNote={(marker, note) => void storeNote(marker, note)}
            onDelete={(marker) => void deleteMarker(marker)}
            onDone={() => plotRef.current?.focus({ preventScroll: true })}
          />
        </Stack>
        <LeftOutSection
          leftOut={record.leftOut}
          shown={shown}
          onLeaveOut={leavingOut.leaveOut}
          onChangeReason={leavingOut.changeReason}
          onCountAgain={leavingOut.countAgain}
          onShow={(span) => dispatch({ kind: 'show', span })}
        />
      </Stack>
    </Surface>
  );
}

/** What stays in view above the axis takes its room. */
const stickyClass = (hasPlayer: boolean, hasSilhouettes: boolean): string => {
  if (hasPlayer) return classes['withPlayer'] ?? '';
  return hasSilhouettes ? (classes['withSilhouette'] ?? '') : '';
};

/** What the axis shows; null = the whole session. The same thing again until it shows another. */
function useShown(time: TimeViewStore): TimeSpan | null {
  const isWhole = useTimeView(time, isWholeSession);
  const startMs = useTimeView(time, (view) => view.startMs);
  const endMs = useTimeView(time, (view) => view.endMs);
  return isWhole ? null : { startMs, endMs };
}
