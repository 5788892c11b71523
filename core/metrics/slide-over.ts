import type { FaceSignals } from '../review/signals-types.ts';
import { MAD_TO_SIGMA, medianAbsoluteDeviation, quantile } from '../signal/statistics.ts';
import type { Centimetres, Ms, TimeSpan } from '../units.ts';
import { totalLength, visitSamples } from './episodes/samples.ts';
import { LEAN_FROM } from './lean-rule.ts';
import { NORMAL_95 } from './statistics/interval.ts';
import type { Interval } from './statistics/interval.ts';

/** A seat is told from one independent look. */
export const SLIDE_BLOCK_MS: Ms = 5_000;
/** A fall over less is a move and no slide. Our proposal. */
export const SLIDE_LEAST_MS: Ms = 30_000;
/** Sinking by less is not seen on camera. Our proposal. */
export const SLIDE_FROM: Centimetres = 2;
/** Coming up by this much ends a slide. Our proposal. */
export const SITS_UP: Centimetres = 1.5;
/** Share of a block that must have been measured. Our proposal. */
export const LEAST_SEEN = 0.5;

type Block = { readonly startMs: Ms; readonly cm: number };

export type Slide = {
  /** Centimetres sunk; 0 = none. */
  readonly cm: Centimetres;
  readonly interval: Interval;
  /** Where; null = nowhere. */
  readonly span: TimeSpan | null;
};

/** The longest fall of the seat inside the spans. */
export function slideOver(
  face: FaceSignals,
  spans: readonly TimeSpan[],
): { readonly measuredMs: Ms; readonly slide: Slide } {
  const blocks = seatBlocks(face, spans);
  return {
    measuredMs: Math.min(totalLength(spans), blocks.length * SLIDE_BLOCK_MS),
    slide: steepest(blocks),
  };
}

function seatBlocks(face: FaceSignals, spans: readonly TimeSpan[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const span of spans)
    for (let at = span.startMs; at + SLIDE_BLOCK_MS <= span.endMs; at += SLIDE_BLOCK_MS) {
      const values: number[] = [];
      let seenMs = 0;
      visitSamples(face, [{ startMs: at, endMs: at + SLIDE_BLOCK_MS }], (index, weight) => {
        const value = face.slidCm[index] ?? Number.NaN;
        if (Number.isNaN(value) || Math.abs(face.lean[index] ?? Number.NaN) > LEAN_FROM) return;
        values.push(value);
        seenMs += weight;
      });
      if (seenMs >= LEAST_SEEN * SLIDE_BLOCK_MS)
        blocks.push({ startMs: at, cm: quantile(values, 0.5) });
    }
  return blocks;
}

/** The fall of most centimetres without sitting up in between; of equal ones the shortest. */
function steepest(blocks: readonly Block[]): Slide {
  let best: { from: number; to: number; cm: number } | null = null;
  for (const [from, first] of blocks.entries()) {
    let lowest = first.cm;
    for (const [to, last] of blocks.entries()) {
      if (to <= from) continue;
      if (last.cm < lowest - SITS_UP) break;
      lowest = Math.max(lowest, last.cm);
      const fall = last.cm - first.cm;
      if (last.startMs - first.startMs < SLIDE_LEAST_MS - SLIDE_BLOCK_MS || fall <= 0) continue;
      if (best === null || fall > best.cm || (fall === best.cm && to <= best.to))
        best = { from, to, cm: fall };
    }
  }
  const noise = fallOfNoise(blocks);
  const none: Slide = { cm: 0, interval: { low: 0, high: noise }, span: null };
  if (best === null) return none;
  const inside = blocks.slice(best.from, best.to + 1);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return none;
  const lengthMs = last.startMs - first.startMs;
  const slopes = slopesOf(inside);
  const { cm: fall } = best;
  // A seat that falls late in the stretch has a slope that would take it further than it went.
  const over = (share: number): number =>
    Math.min(fall, Math.max(0, quantile(slopes, share) * lengthMs));
  const cm = over(0.5);
  const { low, high } = slopeInterval(inside.length, over);
  // It is the greatest fall of all stretches: without any slide noise alone would have one.
  return {
    cm,
    interval: { low: Math.max(0, cm - Math.hypot(cm - low, noise)), high },
    span: { startMs: first.startMs, endMs: last.startMs + SLIDE_BLOCK_MS },
  };
}

/** Theil–Sen: the slopes of all pairs, centimetres a millisecond. */
const slopesOf = (blocks: readonly Block[]): readonly number[] =>
  blocks.flatMap((one, index) =>
    blocks.slice(index + 1).map((other) => (other.cm - one.cm) / (other.startMs - one.startMs)),
  );

/** Ranks of the slopes by the normal approximation of Kendall's statistic (Sen 1968). */
function slopeInterval(count: number, over: (share: number) => number): Interval {
  const pairs = (count * (count - 1)) / 2;
  const half = (NORMAL_95 * Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18)) / (2 * pairs);
  return { low: over(0.5 - half), high: over(0.5 + half) };
}

/**
 * How far a seat that only trembles falls between some two of so many blocks, centimetres: the bound
 * of the expected greatest of all their differences, 2 sigma root(ln(pairs)). Sigma from how blocks
 * differ from the one before, which a slide hardly does.
 */
function fallOfNoise(blocks: readonly Block[]): Centimetres {
  const steps = blocks.slice(1).map(({ cm }, index) => cm - (blocks[index]?.cm ?? Number.NaN));
  const sigma = (MAD_TO_SIGMA * medianAbsoluteDeviation(steps)) / Math.SQRT2;
  const pairs = (blocks.length * (blocks.length - 1)) / 2;
  return pairs > 1 ? 2 * sigma * Math.sqrt(Math.log(pairs)) : 0;
}
