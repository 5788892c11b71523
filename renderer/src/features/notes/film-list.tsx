import { Checkbox, Stack, Text } from '@mantine/core';
import type { Clip } from '../../../../core/clips/types.ts';
import { clipPieces } from '../../../../core/export/clip-pieces.ts';
import { spanText } from '../../../../core/metrics/figure-text.ts';
import { bytesAsText, MAX_FILM_BYTES } from '../../../../core/notes/report-films.ts';
import { createReplayMap } from '../../../../core/replay/replay-map.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';
import { estimatedBytes } from '../clip-export/clip-words.ts';
import { sizeText } from '../recording/file-facts.ts';
import { FILM_CHOICES } from './make-films.ts';
import classes from './notes.module.css';

/** Which of the moments worth watching the page is to carry as films, and how large that makes it. */
export function FilmList({
  record,
  clips,
  chosen,
  onChange,
}: {
  readonly record: SessionRecord;
  /** Those of which there is a recording. */
  readonly clips: readonly Clip[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const bytes = filmBytes(
    record,
    clips.filter(({ id }) => chosen.includes(id)),
  );
  return (
    <fieldset className={classes['sections']}>
      <Text component="legend" fw={600} mb="xs">
        Films inside of the page
      </Text>
      <Stack gap="xs">
        {clips.map((clip) => (
          <Checkbox
            key={clip.id}
            label={clip.title}
            description={`${spanText(clip)}, about ${sizeText(filmBytes(record, [clip]))}`}
            checked={chosen.includes(clip.id)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, clip.id]
                  : chosen.filter((id) => id !== clip.id),
              )
            }
          />
        ))}
        <Text size="sm" role="status">
          {sizeWords(bytes)}
        </Text>
      </Stack>
    </fieldset>
  );
}

/** Whether all of them fit into one page. */
export const areFilmsTooLarge = (record: SessionRecord, clips: readonly Clip[]): boolean =>
  filmBytes(record, clips) > MAX_FILM_BYTES;

function filmBytes(record: SessionRecord, clips: readonly Clip[]): number {
  const map = createReplayMap(record.segments, record.session.durationMs);
  return clips.reduce(
    (sum, clip) => sum + (estimatedBytes(clipPieces(map, clip), FILM_CHOICES) ?? 0),
    0,
  );
}

function sizeWords(bytes: number): string {
  if (bytes === 0) return 'Without films, nobody sees or hears you in the page.';
  if (bytes > MAX_FILM_BYTES)
    return `About ${sizeText(bytes)}: too large for one page, which takes ${sizeText(MAX_FILM_BYTES)} so that it still opens and can be sent. Choose fewer, or save them as files of their own.`;
  return `Makes the page about ${sizeText(bytesAsText(bytes))} larger. Whoever has it can see and hear you.`;
}
