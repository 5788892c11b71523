import type { FrameLine } from '../../../core/analysis/frame-lines.ts';
import type { ClipTruth } from '../clip-truth.ts';

/** Whom a frame is labelled with, and whom it was told to; null = nobody. */
type Told = { readonly labelled: number | null; readonly told: number | null };

export type PersonTable = {
  readonly people: number;
  /** Frames by [labelled][told]; the last of each is nobody. */
  readonly counts: readonly (readonly number[])[];
  /** Of the frames in which somebody is looked at, the share told to that person. */
  readonly right: number;
};

/**
 * How looks were told to the people of a panel; null of clips with one interviewer. Blinks, and what
 * the calibration was made from, do not count.
 */
export function personTable(frames: readonly FrameLine[], truth: ClipTruth): PersonTable | null {
  const people = truth.interviewerFaces.length;
  if (people < 2) return null;
  const personAt = new Map(frames.map(({ t, person }) => [Math.round(t * truth.fps), person]));
  const told = truth.frame.flatMap((frame, index): Told[] =>
    frame.valid && frame.t >= truth.scoreFrom
      ? [{ labelled: frame.face ?? null, told: personAt.get(index) ?? null }]
      : [],
  );
  const columns = [...Array.from({ length: people }, (_, person) => person), null];
  const counts = columns.map((labelled) =>
    columns.map(
      (person) => told.filter((one) => one.labelled === labelled && one.told === person).length,
    ),
  );
  const asked = told.filter(({ labelled }) => labelled !== null);
  if (asked.length === 0) return null;
  const right = asked.filter((one) => one.told === one.labelled).length / asked.length;
  return { people, counts, right };
}

/** How looks at the people were shared out: of each, true and told. */
export function sharesOf({ people, counts }: PersonTable): {
  readonly labelled: readonly number[];
  readonly told: readonly number[];
} {
  const indices = Array.from({ length: people }, (_, person) => person);
  const rows = indices.map((person) => sum(counts[person] ?? []));
  const columns = indices.map((person) => sum(counts.map((row) => row[person] ?? 0)));
  return {
    labelled: rows.map((count) => count / sum(rows)),
    told: columns.map((count) => count / sum(columns)),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
