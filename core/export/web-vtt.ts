import type { Ms } from '../units.ts';
import type { ClipCue } from './clip-cues.ts';

/** Captions as a file that players look for beside the film (W3C WebVTT). */
export function toWebVtt(cues: readonly ClipCue[]): string {
  const blocks = cues.map(
    ({ startMs, endMs, text }) => `${timestamp(startMs)} --> ${timestamp(endMs)}\n${plain(text)}`,
  );
  return `${['WEBVTT', ...blocks].join('\n\n')}\n`;
}

/** An empty line would end the cue, and its signs would be taken for tags. */
const plain = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .split(/\s*[\r\n]+\s*/u)
    .filter((line) => line !== '')
    .join('\n');

function timestamp(at: Ms): string {
  const whole = Math.round(at);
  const pad = (value: number, digits = 2): string =>
    String(Math.floor(value)).padStart(digits, '0');
  return `${pad(whole / 3_600_000)}:${pad((whole / 60_000) % 60)}:${pad((whole / 1_000) % 60)}.${pad(whole % 1_000, 3)}`;
}
