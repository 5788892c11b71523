import { assertNever } from '../assert.ts';
import type { MediaSegment, SegmentEnd } from '../domain/media-segment.ts';
import type { Ms, TimeSpan } from '../units.ts';

/** Why a part that should play does not; known only once a player has tried. */
export type FilmProblem =
  /** Nothing is served under its address: moved, deleted, empty, or of another session. */
  | 'missing'
  /** It cannot be read any further, or not be decoded. */
  | 'unreadable';

/** What a player found out about the file of a segment. */
export type FilmFinding =
  | { readonly kind: 'problem'; readonly problem: FilmProblem }
  /** The file ends here, well before the recording did. */
  | { readonly kind: 'cut-short'; readonly lengthMs: Ms };

/** By the id of the segment. */
export type FilmFindings = ReadonlyMap<string, FilmFinding>;

/** Why there is nothing to play at a time. */
export type GapReason =
  | FilmProblem
  | 'cut-short'
  | 'before-recording'
  | Exclude<SegmentEnd, 'microphone-lost' | 'device-back'>
  /** Between two parts, while a device was changed over. */
  | 'changing-over'
  | 'unfinished'
  | 'deleted';

export type MediaStretch = TimeSpan & {
  readonly kind: 'picture' | 'sound';
  readonly segment: MediaSegment;
};
export type GapStretch = TimeSpan & { readonly kind: 'gap'; readonly reason: GapReason };
export type ReplayStretch = MediaStretch | GapStretch;

/** A session as its player sees it: one stretch after the other from 0 to the end, none empty. */
export type ReplayMap = { readonly durationMs: Ms; readonly stretches: readonly ReplayStretch[] };

/**
 * Where two segments overlap the later one is played from its start on: a device that came back is
 * what there is to see. A segment that cannot be played is a gap for as long as it lasted.
 */
export function createReplayMap(
  segments: readonly MediaSegment[],
  durationMs: Ms,
  findings: FilmFindings = NOTHING_FOUND,
): ReplayMap {
  const inOrder = segments
    .filter(({ startMs, endMs }) => endMs > startMs && startMs < durationMs)
    .toSorted((one, other) => one.startMs - other.startMs);
  const stretches: ReplayStretch[] = [];
  let reached: Ms = 0;
  let before: MediaSegment | null = null;
  for (const [index, segment] of inOrder.entries()) {
    const nextStart = inOrder[index + 1]?.startMs ?? durationMs;
    const endMs = Math.min(segment.endMs, nextStart, durationMs);
    if (segment.startMs > reached) {
      const reason = before === null ? 'before-recording' : reasonAfter(before, true);
      stretches.push({ kind: 'gap', reason, startMs: reached, endMs: segment.startMs });
      reached = segment.startMs;
    }
    before = segment;
    if (endMs <= reached) continue;
    stretches.push(...stretchesOf(segment, reached, endMs, findings.get(segment.id)));
    reached = endMs;
  }
  if (reached < durationMs) {
    const reason = before === null ? 'before-recording' : reasonAfter(before, false);
    stretches.push({ kind: 'gap', reason, startMs: reached, endMs: durationMs });
  }
  return { durationMs, stretches };
}

const NOTHING_FOUND: FilmFindings = new Map();

function stretchesOf(
  segment: MediaSegment,
  startMs: Ms,
  endMs: Ms,
  finding: FilmFinding | undefined,
): readonly ReplayStretch[] {
  const reason = gapOf(segment, finding);
  if (reason !== null) return [{ kind: 'gap', reason, startMs, endMs }];
  const kind = segment.hasVideo ? 'picture' : 'sound';
  const fileEndMs = finding?.kind === 'cut-short' ? toSessionMs(segment, finding.lengthMs) : endMs;
  if (fileEndMs >= endMs) return [{ kind, segment, startMs, endMs }];
  const missing: GapStretch = {
    kind: 'gap',
    reason: 'cut-short',
    startMs: Math.max(startMs, fileEndMs),
    endMs,
  };
  return fileEndMs <= startMs ? [missing] : [{ kind, segment, startMs, endMs: fileEndMs }, missing];
}

/** Null = there is something to play. */
function gapOf({ state }: MediaSegment, finding: FilmFinding | undefined): GapReason | null {
  switch (state) {
    case 'ready':
    case 'raw':
      return finding?.kind === 'problem' ? finding.problem : null;
    case 'recording':
    case 'finalizing':
      return 'unfinished';
    case 'deleted':
    case 'missing':
      return state;
    default:
      return assertNever(state);
  }
}

function reasonAfter({ endReason }: MediaSegment, goesOn: boolean): GapReason {
  if (endReason === null) return 'unfinished';
  if (endReason === 'device-back') return goesOn ? 'changing-over' : 'stopped';
  if (endReason === 'microphone-lost') return goesOn ? 'changing-over' : 'stopped';
  return endReason;
}

/** What there is at a moment; the very end belongs to the last stretch. Null = an empty session. */
export function stretchAt({ stretches }: ReplayMap, atMs: Ms): ReplayStretch | null {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.endMs ?? Number.POSITIVE_INFINITY) <= atMs) low = middle + 1;
    else high = middle;
  }
  return stretches[low] ?? null;
}

/** The first stretch with something to play after a moment, or the last one before it. */
export function nearestMedia(map: ReplayMap, atMs: Ms, direction: 1 | -1): MediaStretch | null {
  const isMedia = (stretch: ReplayStretch): stretch is MediaStretch => stretch.kind !== 'gap';
  return direction === 1
    ? (map.stretches.filter(isMedia).find(({ startMs }) => startMs > atMs) ?? null)
    : (map.stretches.filter(isMedia).findLast(({ endMs }) => endMs <= atMs) ?? null);
}

export const toFileMs = ({ startMs }: Pick<MediaSegment, 'startMs'>, atMs: Ms): Ms =>
  atMs - startMs;

export const toSessionMs = ({ startMs }: Pick<MediaSegment, 'startMs'>, fileMs: Ms): Ms =>
  startMs + fileMs;
