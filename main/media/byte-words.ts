import { fixedText } from '../../core/writing/number-text.ts';

const MEGABYTE = 1_000_000;
const GIGABYTE = 1_000_000_000;

/** For people, in decimal units as file managers count: "340 MB", "1.2 GB". */
export function formatBytes(bytes: number): string {
  if (bytes >= GIGABYTE) return `${fixedText(Math.floor(bytes / (GIGABYTE / 10)) / 10, 1)} GB`;
  return `${Math.floor(bytes / MEGABYTE)} MB`;
}
