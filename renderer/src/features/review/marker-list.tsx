import { ActionIcon, Button, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { markerSchema } from '../../../../core/domain/marker.ts';
import type { Marker } from '../../../../core/domain/marker.ts';
import { momentText } from '../../charts/time-scale.ts';
import classes from './markers.module.css';

const MAX_NOTE_LENGTH = markerSchema.shape.note.maxLength ?? undefined;

export type MarkerListProps = {
  readonly markers: readonly Marker[];
  /** The marker whose note takes the focus, because it was just added. */
  readonly focusedId: string | null;
  readonly onJump: (marker: Marker) => void;
  readonly onChangeNote: (marker: Marker, note: string) => void;
  readonly onDelete: (marker: Marker) => void;
  /** Enter in a note: it is stored, and the keys belong to the time axis again. */
  readonly onDone: () => void;
};

export function MarkerList({ markers, ...handlers }: MarkerListProps) {
  if (markers.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No markers yet. Put the cursor on a moment worth remembering and press M, or use “Add
        marker”.
      </Text>
    );
  }
  return (
    <ul aria-label="Markers" className={classes['list']}>
      {markers.map((marker) => (
        <MarkerRow key={marker.id} marker={marker} {...handlers} />
      ))}
    </ul>
  );
}

function MarkerRow({
  marker,
  focusedId,
  onJump,
  onChangeNote,
  onDelete,
  onDone,
}: Omit<MarkerListProps, 'markers'> & { readonly marker: Marker }) {
  const [draft, setDraft] = useState(marker.note);
  const input = useRef<HTMLInputElement>(null);
  const time = momentText(marker.atMs);

  useEffect(() => {
    if (focusedId === marker.id) input.current?.focus();
  }, [focusedId, marker.id]);

  const store = (): void => {
    if (draft !== marker.note) onChangeNote(marker, draft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setDraft(marker.note);
    if (event.key === 'Enter') {
      store();
      onDone();
    }
  };
  return (
    <li className={classes['row']}>
      <Button
        size="compact-sm"
        variant="default"
        className={classes['time'] ?? ''}
        aria-label={`Go to the marker at ${time}`}
        onClick={() => onJump(marker)}
      >
        {time}
      </Button>
      <TextInput
        ref={input}
        size="sm"
        className={classes['note'] ?? ''}
        aria-label={`Note at ${time}`}
        placeholder="What happens here?"
        maxLength={MAX_NOTE_LENGTH}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={store}
        onKeyDown={onKeyDown}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        className={classes['delete'] ?? ''}
        aria-label={`Delete the marker at ${time}`}
        onClick={() => onDelete(marker)}
      >
        <IconTrash aria-hidden size={18} />
      </ActionIcon>
    </li>
  );
}
