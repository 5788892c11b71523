import type { Lane } from '../review/types.ts';
import type { TimeSpan } from '../units.ts';

/** One take as it is laid beside another: its lanes, where its answer lies, and what it is called. */
export type TakeLanes = {
  readonly lanes: readonly Lane[];
  readonly span: TimeSpan;
  readonly name: string;
};

/** Lane by lane the one take and then the other, both counted from the start of their answer. */
export function pairedLanes(takes: readonly [TakeLanes, TakeLanes]): readonly Lane[] {
  const [first, second] = takes;
  const ids = new Set([...first.lanes, ...second.lanes].map(({ id }) => id));
  return [...ids].flatMap((id) =>
    takes.flatMap(({ lanes, span, name }) => {
      const lane = lanes.find((one) => one.id === id);
      return lane === undefined
        ? []
        : [{ ...answerLane(lane, span), id: `${id} ${name}`, label: `${lane.label}, ${name}` }];
    }),
  );
}

/** What of a lane lies in an answer, on the answer's own time: nothing of it before or after. */
export function answerLane(lane: Lane, span: TimeSpan): Lane {
  const times: number[] = [];
  const values: number[] = [];
  for (const [index, t] of lane.t.entries()) {
    const value = lane.values[index] ?? Number.NaN;
    if (t >= span.startMs && t < span.endMs) {
      times.push(t - span.startMs);
      values.push(value);
    } else if (t < span.startMs && lane.kind === 'state') {
      // A state holds until the next one: the last before the answer is how it begins.
      times[0] = 0;
      values[0] = value;
    }
  }
  if (lane.kind === 'state') {
    times.push(span.endMs - span.startMs);
    values.push(Number.NaN);
  }
  return { ...lane, t: Float64Array.from(times), values: Float32Array.from(values) };
}
