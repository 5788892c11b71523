import { Button, Group, Modal, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { NotesChoices } from '../../../../core/notes/notes-choices.ts';
import { CSV_RATES } from '../../../../core/notes/tracks-csv.ts';
import type { Review } from '../../../../core/review/types.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyOfSuccess } from '../../ui/notify.ts';
import { BundleProgress } from '../bundle/bundle-progress.tsx';
import { ClipProgress } from '../clip-export/clip-progress.tsx';
import { sizeText } from '../recording/file-facts.ts';
import { areFilmsTooLarge, FilmList } from './film-list.tsx';
import { canCarryFilms, recordedClips } from './carried-films.ts';
import { BundleOptions } from './bundle-options.tsx';
import { csvBytes, FORMATS, hasSections } from './notes-formats.ts';
import { NotesPreview } from './notes-preview.tsx';
import classes from './notes.module.css';
import { SectionList } from './section-list.tsx';
import { useNotes } from './use-notes.ts';
import { useReviewWithComparison } from './use-review-with-comparison.ts';

/** Everything that can be written of a session: in which format, what goes in, and how it will look. */
export function NotesButton({ review }: { readonly review: Review }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        leftSection={<IconFileExport aria-hidden size={18} />}
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
      >
        Export
      </Button>
      {isOpen ? <NotesDialog review={review} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function NotesDialog({
  review: measured,
  onClose,
}: {
  readonly review: Review;
  readonly onClose: () => void;
}) {
  const { choices, change, state, save, cancel } = useNotes(measured.record.session.id);
  const [filmIds, setFilmIds] = useState<readonly string[]>([]);
  const review = useReviewWithComparison(measured);
  const isSaving = state.kind === 'saving' || state.kind === 'making';
  const { record } = review;
  const clips = recordedClips(review);
  const films = clips.filter(({ id }) => filmIds.includes(id));
  const isTooLarge = choices !== null && canCarryFilms(choices) && areFilmsTooLarge(record, films);
  return (
    <Modal
      opened
      onClose={onClose}
      title="Export this session"
      size="72rem"
      closeOnEscape={!isSaving}
      closeOnClickOutside={!isSaving}
      withCloseButton={!isSaving}
      transitionProps={{ duration: 0 }}
      attributes={{ header: { role: 'none' } }}
      styles={{ title: { fontSize: 'var(--mantine-h4-font-size)', fontWeight: 650 } }}
      closeButtonProps={{ 'aria-label': 'Close without saving' }}
    >
      {choices === null ? (
        <Loading label="Looking up your choices" />
      ) : (
        <Stack gap="md">
          <div className={classes['columns']}>
            <Stack gap="lg" className={classes['choices'] ?? ''}>
              <Choices review={review} choices={choices} change={change} />
              {canCarryFilms(choices) && clips.length > 0 ? (
                <FilmList record={record} clips={clips} chosen={filmIds} onChange={setFilmIds} />
              ) : null}
              <Text size="xs" c="dimmed">
                Written on this computer, where you say. Nothing is sent anywhere.
              </Text>
            </Stack>
            <DeferredPreview review={review} choices={choices} filmIds={filmIds} />
          </div>
          {state.kind === 'choosing' && state.error !== null ? (
            <ErrorNotice error={state.error} />
          ) : null}
          {state.kind === 'making' ? (
            <ClipProgress
              state={state}
              label="Share of the films that are made"
              onCancel={cancel}
            />
          ) : isSaving && choices.format === 'bundle' ? (
            <BundleProgress label="Share of the bundle that is written" />
          ) : (
            <Group justify="flex-end" gap="sm">
              <Button variant="default" disabled={isSaving} onClick={onClose}>
                Close
              </Button>
              <Button
                data-autofocus
                loading={isSaving}
                disabled={isTooLarge}
                onClick={() =>
                  void save({ record, clips: canCarryFilms(choices) ? films : [] }).then(
                    (fileName) => {
                      if (fileName === null) return;
                      notifyOfSuccess(`Saved as ${fileName}`);
                      onClose();
                    },
                  )
                }
              >
                Save
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </Modal>
  );
}

/** Drawn after the switch has moved: the notes of an hour take a moment. */
function DeferredPreview({
  review,
  choices,
  filmIds,
}: {
  readonly review: Review;
  readonly choices: NotesChoices;
  readonly filmIds: readonly string[];
}) {
  const { format, hiddenSections } = useDeferredValue(choices);
  const films = useMemo(() => new Map(filmIds.map((id) => [id, null])), [filmIds]);
  return (
    <NotesPreview review={review} format={format} hiddenSections={hiddenSections} films={films} />
  );
}

function Choices({
  review,
  choices,
  change,
}: {
  readonly review: Review;
  readonly choices: NotesChoices;
  readonly change: (change: Partial<NotesChoices>) => void;
}) {
  const { format, hiddenSections, csvRate, withMedia } = choices;
  const { session } = review.record;
  const detail = FORMATS.find((one) => one.format === format)?.detail;
  return (
    <Stack gap="lg">
      <Radio.Group label="Format" description={detail} value={format}>
        <SimpleGrid cols={2} spacing="xs" mt="xs">
          {FORMATS.map((one) => (
            <Radio
              key={one.format}
              value={one.format}
              label={one.label}
              onChange={() => change({ format: one.format })}
            />
          ))}
        </SimpleGrid>
      </Radio.Group>
      {hasSections(format) ? (
        <SectionList
          review={review}
          hidden={hiddenSections}
          onChange={(hidden) => change({ hiddenSections: hidden })}
        />
      ) : null}
      {format === 'csv' ? (
        <Radio.Group label="Rows" value={csvRate}>
          <Stack gap="xs" mt="xs">
            {CSV_RATES.map((rate) => (
              <Radio
                key={rate}
                value={rate}
                label={RATE_LABELS[rate]}
                description={`About ${sizeText(csvBytes(session.dataQuality, session.durationMs, rate))}`}
                onChange={() => change({ csvRate: rate })}
              />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      {format === 'bundle' ? (
        <BundleOptions
          sessionId={session.id}
          withMedia={withMedia}
          onChange={(isWith) => change({ withMedia: isWith })}
        />
      ) : null}
    </Stack>
  );
}

const RATE_LABELS: Readonly<Record<NotesChoices['csvRate'], string>> = {
  'every-sample': 'Every sample',
  'ten-a-second': 'Ten a second',
};
