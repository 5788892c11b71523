import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { IconMovie } from '@tabler/icons-react';
import { useState } from 'react';
import { clipFacts, clipPieces } from '../../../../core/export/clip-pieces.ts';
import { createReplayMap } from '../../../../core/replay/replay-map.ts';
import { ClipDialog } from './clip-dialog.tsx';
import type { ClipSubject } from './clip-dialog.tsx';

/** Offers a stretch as a film of its own; where nothing was recorded there is nothing to offer. */
export function SaveClipButton({
  subject,
  label,
  ...button
}: ButtonProps & {
  readonly subject: ClipSubject;
  /** What it saves, for who hears only the button. */
  readonly label: string;
}) {
  /** As it was when the dialog opened: a recording that goes meanwhile is told in there. */
  const [opened, setOpened] = useState<ClipSubject | null>(null);
  const { record, span } = subject;
  const map = createReplayMap(record.segments, record.session.durationMs);
  if (opened === null && clipFacts(clipPieces(map, span)).recordedMs === 0) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconMovie aria-hidden size={16} />}
        aria-haspopup="dialog"
        aria-label={label}
        {...button}
        onClick={() => setOpened(subject)}
      >
        Save clip
      </Button>
      {opened === null ? null : <ClipDialog subject={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
