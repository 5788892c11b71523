import { useState } from 'react';

type MaterialState = {
  /** Which part is on top, counted from 0. */
  readonly part: number;
  readonly isFolded: boolean;
  /** Titles of the charts that are shown as the tables of their values. */
  readonly asTables: readonly string[];
};

/** How the material lies on the table. */
export type MaterialDesk = MaterialState & {
  readonly change: (change: Partial<MaterialState>) => void;
};

const AS_HANDED_OVER: MaterialState = { part: 0, isFolded: false, asTables: [] };

/** Kept for as long as the question lasts: neither its next moment nor a pause turns the pages back. */
export function useMaterialDesk(questionIndex: number | null): MaterialDesk {
  const [kept, setKept] = useState({ of: questionIndex, state: AS_HANDED_OVER });
  const stateOf = (desk: typeof kept): MaterialState =>
    desk.of === questionIndex ? desk.state : AS_HANDED_OVER;
  return {
    ...stateOf(kept),
    change: (change) =>
      setKept((before) => ({ of: questionIndex, state: { ...stateOf(before), ...change } })),
  };
}
