import { BUNDLE_ENDING } from '../bundle/manifest.ts';
import type { ClipFormat } from '../export/clip-choices.ts';
import type { IsoDateTime } from '../units.ts';
import { DEFAULT_TIME_ZONE, dateParts } from '../writing/date-text.ts';
import type { ExportFormat } from './types.ts';

/**
 * Longest name, in UTF-8 bytes: with prefix, time, suffix and extension the name stays
 * under 120 bytes, far below the 255 of ext4, NTFS and APFS, even after a "(1)" is added.
 */
const MAX_NAME_BYTES = 72;

/** What is written where the user says: notes, the whole session as one file, or a stretch as a film. */
export type SavedFormat = ExportFormat | 'bundle' | ClipFormat;

const ENDINGS: Readonly<Record<SavedFormat, string>> = {
  markdown: '.md',
  pdf: '.pdf',
  html: '.html',
  json: '.json',
  csv: '-tracks.csv',
  bundle: `.${BUNDLE_ENDING}`,
  webm: '.webm',
  mp4: '.mp4',
};

/**
 * A file name that every common system takes. The fixed prefix keeps device names (`CON`), leading
 * dots and dashes out; only letters, digits and single dashes of any script remain of the name.
 * Date and time are those of `timeZone`.
 */
export function exportFileName(facts: {
  /** Of the session: its own, else the company's. */
  readonly name: string;
  readonly startedAt: IsoDateTime;
  readonly format: SavedFormat;
  readonly timeZone?: string;
}): string {
  const started = startText(facts.startedAt, facts.timeZone ?? DEFAULT_TIME_ZONE);
  const parts = ['greenroom', started, nameText(facts.name)];
  return parts.filter((part) => part !== '').join('-') + ENDINGS[facts.format];
}

function startText(startedAt: IsoDateTime, timeZone: string): string {
  const parts = dateParts(startedAt, timeZone);
  return parts === null
    ? ''
    : `${parts.year}-${parts.month}-${parts.day}-${parts.hour}${parts.minute}`;
}

function nameText(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  return cutToBytes(plain, MAX_NAME_BYTES).replace(/^[-\p{M}]+|-+$/gu, '');
}

/** Splits a text into user-perceived characters; the same for every language. */
const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts between user-perceived characters, so that no accent is torn off its letter. */
function cutToBytes(text: string, limit: number): string {
  let kept = '';
  let bytes = 0;
  for (const { segment } of CHARACTERS.segment(text)) {
    bytes += utf8Length(segment);
    if (bytes > limit) {
      break;
    }
    kept += segment;
  }
  return kept;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
