import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { Clip } from '../../../../core/clips/types.ts';
import type { MediaSegment } from '../../../../core/domain/media-segment.ts';
import { FIRST_CLIP_CHOICES } from '../../../../core/export/clip-choices.ts';
import type { ClipChoices } from '../../../../core/export/clip-choices.ts';
import { CLIP_FAULT_TEXTS } from '../../../../core/export/clip-faults.ts';
import { clipFacts, clipPieces } from '../../../../core/export/clip-pieces.ts';
import { createReplayMap } from '../../../../core/replay/replay-map.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import { missingEncoders } from '../../clip-export/clip-codecs.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyOfSuccess } from '../../ui/notify.ts';
import { ClipOptions } from './clip-options.tsx';
import { ClipProgress } from './clip-progress.tsx';
import { clipText, missingText, savedText } from './clip-words.ts';
import { useClipExport } from './use-clip-export.ts';

export type ClipSubject = {
  readonly record: SessionRecord;
  readonly span: TimeSpan;
  /** The moment worth watching that it is, for its captions. */
  readonly clip: Pick<Clip, 'title' | 'figures'> | null;
};

/** A stretch of the session as a film: how it is to be, how large it gets, and where to. */
export function ClipDialog({
  subject,
  onClose,
}: {
  readonly subject: ClipSubject;
  readonly onClose: () => void;
}) {
  const bridge = useBridge();
  const sessionId = subject.record.session.id;
  const ask = useCallback(() => bridge['media:list']({ sessionId }), [bridge, sessionId]);
  const { state, reload } = useCall(ask);
  const exporting = useClipExport();
  const isMaking = exporting.state.kind === 'making';
  return (
    <Modal
      opened
      onClose={onClose}
      title={subject.clip === null ? 'Save a clip' : `Save a clip: ${subject.clip.title}`}
      size="54rem"
      closeOnEscape={!isMaking}
      closeOnClickOutside={!isMaking}
      withCloseButton={!isMaking}
      transitionProps={{ duration: 0 }}
      attributes={{ header: { role: 'none' } }}
      styles={{ title: { fontSize: 'var(--mantine-h4-font-size)', fontWeight: 650 } }}
      closeButtonProps={{ 'aria-label': 'Close without saving' }}
    >
      {state.kind === 'loading' ? <Loading label="Looking up the recording" /> : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} onRetry={reload} /> : null}
      {state.kind === 'ready' ? (
        <ClipForm
          subject={subject}
          segments={state.value}
          exporting={exporting}
          onClose={onClose}
        />
      ) : null}
    </Modal>
  );
}

function ClipForm({
  subject: { record, span, clip },
  segments,
  exporting: { state, save, cancel },
  onClose,
}: {
  readonly subject: ClipSubject;
  readonly segments: readonly MediaSegment[];
  readonly exporting: ReturnType<typeof useClipExport>;
  readonly onClose: () => void;
}) {
  const [choices, setChoices] = useState<ClipChoices>(FIRST_CLIP_CHOICES);
  const pieces = clipPieces(createReplayMap(segments, record.session.durationMs), span);
  const facts = clipFacts(pieces);
  const missing = useMissingEncoders(facts);
  if (facts.recordedMs === 0) {
    const { title, text } = CLIP_FAULT_TEXTS['nothing-recorded'];
    return <Text>{`${title}. ${text}`}</Text>;
  }
  const gaps = missingText(pieces);
  return (
    <Stack gap="lg">
      <div>
        <Text fw={600}>{clipText(span, pieces, choices)}</Text>
        {gaps === null ? null : <Text size="sm">{gaps}</Text>}
      </div>
      {state.kind === 'making' ? (
        <ClipProgress state={state} onCancel={cancel} />
      ) : (
        <>
          <ClipOptions
            pieces={pieces}
            choices={choices}
            missing={missing}
            onChange={(change) => setChoices({ ...choices, ...change })}
          />
          <Text size="xs" c="dimmed">
            Written on this computer, where you say. Nothing is sent anywhere; whoever has the file
            can see and hear you.
          </Text>
          {state.error === null ? null : <ErrorNotice error={state.error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
            <Button
              data-autofocus
              onClick={() =>
                void save({ record, segments, span, clip, choices, purpose: 'file' }).then(
                  (saved) => {
                    if (saved === null) return;
                    notifyOfSuccess(savedText(saved));
                    onClose();
                  },
                )
              }
            >
              Save
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}

/** Null until it is known. */
function useMissingEncoders({
  size,
  hasSound,
}: ReturnType<typeof clipFacts>): readonly string[] | null {
  const [missing, setMissing] = useState<readonly string[] | null>(null);
  const [width, height] = [size?.width ?? null, size?.height ?? null];
  useEffect(() => {
    let isWanted = true;
    const asked = width === null || height === null ? null : { width, height };
    void missingEncoders('mp4', { size: asked, hasSound }).then((found) => {
      if (isWanted) setMissing(found);
    });
    return () => {
      isWanted = false;
    };
  }, [width, height, hasSound]);
  return missing;
}
