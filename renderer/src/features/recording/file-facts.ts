import type { ChosenRecording } from '../../../../core/analysis/recording-state.ts';
import { amountText } from '../../../../core/writing/number-text.ts';
import { timeText } from '../../ui/time-text.ts';

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;
const STEP = 1000;

/** As file managers write it: "1.5 MB". */
export function sizeText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP;
    unit += 1;
  }
  return `${amountText(value, 1)} ${UNITS[unit]}`;
}

const CODECS: Readonly<Record<string, string>> = {
  avc: 'H.264',
  hevc: 'H.265',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
};

/** What a user knows a file by, and what decides how well it can be measured. */
export function fileFacts({ bytes, facts }: ChosenRecording): readonly {
  readonly label: string;
  readonly value: string;
}[] {
  const { width, height, frameRate, endMs, codec } = facts;
  return [
    { label: 'Length', value: timeText(endMs) },
    { label: 'Size', value: sizeText(bytes) },
    { label: 'Picture', value: `${width} × ${height}` },
    {
      label: 'Pictures a second',
      value: frameRate > 0 ? amountText(frameRate, 1) : 'not known',
    },
    { label: 'Video format', value: CODECS[codec] ?? codec },
  ];
}
