import type { Clip } from '../clips/types.ts';
import { findAdvice } from '../guidance/advice.ts';
import { spanText } from '../metrics/figure-text.ts';
import { filmBlocks } from './report-films.ts';
import type { ReportFilms } from './report-films.ts';
import type { ReportBlock } from './types.ts';

/** The moments of one answer worth watching, best first, with what they rest on. */
export function clipBlocks(clips: readonly Clip[], films: ReportFilms): readonly ReportBlock[] {
  if (clips.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Worth watching' },
    { kind: 'list', items: clips.map(clipText) },
    ...filmBlocks(clips, films),
  ];
}

function clipText(clip: Clip): string {
  const advice = clip.adviceId === null ? undefined : findAdvice(clip.adviceId);
  return [
    `${spanText(clip)}: ${clip.title}.`,
    ...clip.figures,
    ...(advice === undefined ? [] : [`${advice.text} (Rests on: ${advice.restsOn}.)`]),
  ].join(' ');
}
