import { firstSchema } from './010-first-schema.ts';
import { sessionSource } from './020-session-source.ts';
import { notepads } from './030-notepads.ts';
import { mediaSegments } from './040-media-segments.ts';
import { leftOutAndRatings } from './050-left-out-and-ratings.ts';
import { sessionTitles } from './060-session-titles.ts';
import { missingMedia } from './070-missing-media.ts';
import { questionBank } from './110-question-bank.ts';
import { interviewFormats } from './120-interview-formats.ts';
import { cues } from './130-cues.ts';
import { lensSetting } from './150-lens-setting.ts';
import { coveredPoints } from './160-covered-points.ts';
import type { Migration } from './migration.ts';

/** In order; append only. */
export const MIGRATIONS: readonly Migration[] = [
  firstSchema,
  sessionSource,
  notepads,
  mediaSegments,
  leftOutAndRatings,
  sessionTitles,
  missingMedia,
  questionBank,
  interviewFormats,
  cues,
  lensSetting,
  coveredPoints,
];

export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}
