import { ActionIcon, Button, Kbd, Stack, Title } from '@mantine/core';
import { IconMapPinPlus, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { RefObject } from 'react';
import type { Marker } from '../../../../core/domain/marker.ts';
import { isRecorded } from '../../../../core/review/recorded.ts';
import type { Review } from '../../../../core/review/types.ts';
import { LaneChart } from '../../charts/lane-chart.tsx';
import { ZOOM_STEP, zoomAnchor } from '../../charts/lane-keys.ts';
import { LaneOverview } from '../../charts/lane-overview.tsx';
import { momentText } from '../../charts/time-scale.ts';
import { isWholeSession } from '../../charts/time-view.ts';
import type { TimeView, TimeViewAction } from '../../charts/time-view.ts';
import { notifyOfError } from '../../ui/notify.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { Surface } from '../../ui/surface.tsx';
import { axisBlocks } from './axis-blocks.ts';
import { LeftOutSection } from './left-out-section.tsx';
import { MarkerList } from './marker-list.tsx';
import classes from './review.module.css';
import { useLeftOut } from './use-left-out.ts';
import { isMarker, useMarkers } from './use-markers.ts';

const HELP_ID = 'time-axis-help';

/** The lanes on their time axis, with the user's own markers. */
export function TimelineCard({
  review,
  view,
  dispatch,
  plotRef,
  onChanged,
}: {
  readonly review: Review;
  readonly view: TimeView;
  readonly dispatch: (action: TimeViewAction) => void;
  readonly plotRef: RefObject<HTMLDivElement | null>;
  /** Something changed that the figures depend on. */
  readonly onChanged: () => void;
}) {
  const { record, lanes } = review;
  const blocks = useMemo(() => axisBlocks(record), [record]);
  const { markers, add, changeNote, remove } = useMarkers(record.session.id, record.markers);
  const leavingOut = useLeftOut(record.session.id, onChanged);
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
  function jumpTo(atMs: number): void {
    dispatch({ kind: 'set-cursor', atMs });
    plotRef.current?.focus();
  }

  return (
    <Surface>
      <Stack gap="md" component="section" aria-labelledby="review-timeline">
        <div className={classes['toolbar']}>
          <Title order={2} size="h4" id="review-timeline">
            Moment by moment
          </Title>
          <span className={classes['spacer']} />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label="Zoom out"
            disabled={isWholeSession(view)}
            onClick={() =>
              dispatch({ kind: 'zoom', factor: 1 / ZOOM_STEP, atMs: zoomAnchor(view) })
            }
          >
            <IconZoomOut aria-hidden size={20} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label="Zoom in"
            onClick={() => dispatch({ kind: 'zoom', factor: ZOOM_STEP, atMs: zoomAnchor(view) })}
          >
            <IconZoomIn aria-hidden size={20} />
          </ActionIcon>
          <Button
            size="sm"
            variant="default"
            disabled={isWholeSession(view)}
            onClick={() => dispatch({ kind: 'reset' })}
          >
            Whole session
          </Button>
          <Button
            size="sm"
            variant="light"
            leftSection={<IconMapPinPlus aria-hidden size={18} />}
            onClick={() => void addMarker(view.cursorMs)}
          >
            Add marker at {momentText(view.cursorMs)}
          </Button>
        </div>
        <LaneChart
          lanes={lanes}
          view={view}
          dispatch={dispatch}
          blocks={blocks}
          marks={markers}
          leftOut={record.leftOut}
          onAddMarker={(atMs) => void addMarker(atMs)}
          plotRef={plotRef}
          helpId={HELP_ID}
        />
        <LaneOverview view={view} dispatch={dispatch} blocks={blocks} marks={markers} />
        <AxisHelp shaded={isRecorded(record.session) ? 'what was analysed' : 'answers'} />
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
          shown={isWholeSession(view) ? null : { startMs: view.startMs, endMs: view.endMs }}
          onLeaveOut={leavingOut.leaveOut}
          onChangeReason={leavingOut.changeReason}
          onCountAgain={leavingOut.countAgain}
          onShow={(span) => dispatch({ kind: 'show', span })}
        />
      </Stack>
    </Surface>
  );
}

function AxisHelp({ shaded }: { readonly shaded: string }) {
  return (
    <div id={HELP_ID} className={classes['help']}>
      Hatched: not measured. Striped: left out by you. Shaded: {shaded}. Click sets the cursor,
      dragging selects a stretch, Shift and dragging moves along, Ctrl and the wheel zooms. Keys:{' '}
      <Kbd>←</Kbd> <Kbd>→</Kbd> one second (with <Kbd>Shift</Kbd> ten), <Kbd>+</Kbd> <Kbd>−</Kbd>{' '}
      zoom, <Kbd>0</Kbd> whole session, <Kbd>Home</Kbd> <Kbd>End</Kbd> first and last moment,{' '}
      <Kbd>M</Kbd> marker.
    </div>
  );
}
