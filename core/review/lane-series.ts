import type { Sampled } from '../metrics/episodes/samples.ts';
import { SAMPLE_GAP_MS } from '../metrics/episodes/samples.ts';
import type { ContactEpisode } from '../metrics/episodes/contact-episodes.ts';
import type { Ms, TimeSpan } from '../units.ts';

type LaneSeries = { readonly t: Float64Array; readonly values: Float32Array };

/** Collects points at changes only; equal neighbours, NaN included, are one. */
function createChanges() {
  const t: number[] = [];
  const values: number[] = [];
  return {
    push: (time: Ms, value: number) => {
      const last = values.at(-1);
      if (last !== undefined && Object.is(last, value)) return;
      t.push(time);
      values.push(value);
    },
    series: (): LaneSeries => ({ t: Float64Array.from(t), values: Float32Array.from(values) }),
  };
}

/** 1 while looking at the interviewer, 0 while looking away, NaN between and after episodes. */
export function episodeChanges(episodes: readonly ContactEpisode[]): LaneSeries {
  const changes = createChanges();
  let endMs = 0;
  for (const episode of episodes) {
    if (endMs > 0 && episode.startMs - endMs > SAMPLE_GAP_MS) changes.push(endMs, Number.NaN);
    changes.push(episode.startMs, episode.kind === 'contact' ? 1 : 0);
    endMs = episode.endMs;
  }
  if (episodes.length > 0) changes.push(endMs, Number.NaN);
  return changes.series();
}

/** The state of each span, NaN between and after them; spans in time order. */
export function spanChanges(spans: readonly (TimeSpan & { readonly state: number })[]): LaneSeries {
  const changes = createChanges();
  for (const [index, { startMs, endMs, state }] of spans.entries()) {
    changes.push(startMs, state);
    const next = spans[index + 1];
    if (next === undefined || next.startMs > endMs) changes.push(endMs, Number.NaN);
  }
  return changes.series();
}

/** 1 for each sample that begins inside one of the spans; both in time order. */
export function samplesInside(t: Float64Array, spans: readonly TimeSpan[]): Uint8Array {
  let next = 0;
  return Uint8Array.from(t, (time) => {
    while ((spans[next]?.endMs ?? Number.POSITIVE_INFINITY) <= time) next += 1;
    return (spans[next]?.startMs ?? Number.POSITIVE_INFINITY) <= time ? 1 : 0;
  });
}

/** The state of each sample for as long as it stands, at changes only; a negative one is not measured. */
export function sampleStates(sampled: Sampled, stateAt: (index: number) => number): LaneSeries {
  const changes = createChanges();
  let endMs = 0;
  for (const [index, time] of sampled.t.entries()) {
    if (index > 0 && time - endMs > SAMPLE_GAP_MS) changes.push(endMs, Number.NaN);
    const state = stateAt(index);
    changes.push(time, state < 0 ? Number.NaN : state);
    endMs = endOf(sampled, index);
  }
  if (sampled.t.length > 0) changes.push(endMs, Number.NaN);
  return changes.series();
}

type ModeRequest = {
  readonly windowMs: Ms;
  readonly durationMs: Ms;
  /** States are 0..states-1; a negative one is not measured. */
  readonly states: number;
};

/**
 * The state that held for most of each window, at changes only. NaN where no sample of the window
 * was measured.
 */
export function windowModes(
  sampled: Sampled,
  stateAt: (index: number) => number,
  { windowMs, durationMs, states }: ModeRequest,
): LaneSeries {
  const changes = createChanges();
  if (sampled.t.length === 0) return changes.series();
  const held = new Float64Array(states);
  visitWindows(sampled, windowMs, durationMs, (window, first, end) => {
    held.fill(0);
    for (let index = first; index < end; index += 1) {
      const state = stateAt(index);
      if (state >= 0) held[state] = (held[state] ?? 0) + (sampled.weight[index] ?? 0);
    }
    const most = held.reduce((best, time, state) => (time > (held[best] ?? 0) ? state : best), 0);
    changes.push(window * windowMs, (held[most] ?? 0) > 0 ? most : Number.NaN);
  });
  changes.push(durationMs, Number.NaN);
  return changes.series();
}

/**
 * Thins a signal to one value per window of the session: the median of the samples whose time
 * reaches into the window, NaN when there is none. Points lie in the middle of the windows.
 */
export function windowMedians(
  sampled: Sampled,
  values: Float32Array,
  windowMs: Ms,
  durationMs: Ms,
): LaneSeries {
  const count = sampled.t.length === 0 ? 0 : Math.ceil(durationMs / windowMs);
  const t = Float64Array.from({ length: count }, (_, index) => (index + 0.5) * windowMs);
  const medians = new Float32Array(count).fill(Number.NaN);
  const inside: number[] = [];
  visitWindows(sampled, windowMs, durationMs, (window, first, end) => {
    inside.length = 0;
    for (let index = first; index < end; index += 1) {
      const value = values[index] ?? Number.NaN;
      if (!Number.isNaN(value)) insertInOrder(inside, value);
    }
    medians[window] = medianOf(inside);
  });
  return { t, values: medians };
}

/** Calls `visit` for each window with the range of samples whose time reaches into it. */
function visitWindows(
  sampled: Sampled,
  windowMs: Ms,
  durationMs: Ms,
  visit: (window: number, first: number, end: number) => void,
): void {
  let first = 0;
  let end = 0;
  for (let window = 0; window * windowMs < durationMs; window += 1) {
    const fromMs = window * windowMs;
    while (first < sampled.t.length && endOf(sampled, first) <= fromMs) first += 1;
    end = Math.max(end, first);
    while (end < sampled.t.length && (sampled.t[end] ?? 0) < fromMs + windowMs) end += 1;
    visit(window, first, end);
  }
}

const endOf = (sampled: Sampled, index: number): Ms =>
  (sampled.t[index] ?? 0) + (sampled.weight[index] ?? 0);

/** A window holds a handful of values, for which this beats sorting. */
function insertInOrder(ascending: number[], value: number): void {
  let place = ascending.length;
  while (place > 0 && (ascending[place - 1] ?? 0) > value) {
    ascending[place] = ascending[place - 1] ?? 0;
    place -= 1;
  }
  ascending[place] = value;
}

function medianOf(ascending: readonly number[]): number {
  const middle = ascending.length >> 1;
  const upper = ascending[middle] ?? Number.NaN;
  return ascending.length % 2 === 1 ? upper : ((ascending[middle - 1] ?? Number.NaN) + upper) / 2;
}
