import { ActionIcon, Button, Title } from '@mantine/core';
import { IconMapPinPlus, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { SessionRecord } from '../../../../core/review/types.ts';
import type { Ms } from '../../../../core/units.ts';
import { ZOOM_STEP, zoomAnchor } from '../../charts/lane-keys.ts';
import { momentText } from '../../charts/time-scale.ts';
import { isWholeSession } from '../../charts/time-view.ts';
import type { TimeViewAction } from '../../charts/time-view.ts';
import { cursorOf, useTimeView } from '../../charts/time-view-store.ts';
import type { TimeViewStore } from '../../charts/time-view-store.ts';
import { SaveClipButton } from '../clip-export/save-clip-button.tsx';
import classes from './review.module.css';

/** The title of the time axis, what it shows, and a marker at its cursor. */
export function TimelineToolbar({
  record,
  time,
  dispatch,
  onAddMarker,
}: {
  readonly record: SessionRecord;
  readonly time: TimeViewStore;
  readonly dispatch: (action: TimeViewAction) => void;
  readonly onAddMarker: (atMs: Ms) => void;
}) {
  const isWhole = useTimeView(time, isWholeSession);
  const zoom = (factor: number): void =>
    dispatch({ kind: 'zoom', factor, atMs: zoomAnchor(time.get()) });
  return (
    <div className={classes['toolbar']}>
      <Title order={2} size="h4" id="review-timeline">
        Moment by moment
      </Title>
      <span className={classes['spacer']} />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Zoom out"
        disabled={isWhole}
        onClick={() => zoom(1 / ZOOM_STEP)}
      >
        <IconZoomOut aria-hidden size={20} />
      </ActionIcon>
      <ActionIcon variant="default" size="lg" aria-label="Zoom in" onClick={() => zoom(ZOOM_STEP)}>
        <IconZoomIn aria-hidden size={20} />
      </ActionIcon>
      <Button
        size="sm"
        variant="default"
        disabled={isWhole}
        onClick={() => dispatch({ kind: 'reset' })}
      >
        Whole session
      </Button>
      <ShownClipButton record={record} time={time} />
      <MarkerButton time={time} onAddMarker={onAddMarker} />
    </div>
  );
}

function ShownClipButton({
  record,
  time,
}: {
  readonly record: SessionRecord;
  readonly time: TimeViewStore;
}) {
  const startMs = useTimeView(time, (view) => view.startMs);
  const endMs = useTimeView(time, (view) => view.endMs);
  return (
    <SaveClipButton
      size="sm"
      subject={{ record, span: { startMs, endMs }, clip: null }}
      label="Save clip of what the time axis shows"
    />
  );
}

function MarkerButton({
  time,
  onAddMarker,
}: {
  readonly time: TimeViewStore;
  readonly onAddMarker: (atMs: Ms) => void;
}) {
  const cursorMs = useTimeView(time, cursorOf);
  return (
    <Button
      size="sm"
      variant="light"
      className={classes['marking'] ?? ''}
      leftSection={<IconMapPinPlus aria-hidden size={18} />}
      onClick={() => onAddMarker(cursorMs)}
    >
      Add marker at {momentText(cursorMs)}
    </Button>
  );
}
