/** What is looked at before an interview. */
export type CheckId =
  | 'picture'
  | 'face'
  | 'person'
  | 'distance'
  | 'head-room'
  | 'position'
  | 'shoulders'
  | 'lens-height'
  | 'light'
  | 'background'
  | 'rate'
  | 'sound'
  | 'disk';

/** `note`: worth a remark, but nothing that spoils a measurement. `unknown`: not measured, and why. */
export type CheckKind = 'good' | 'fix' | 'note' | 'unknown';

export type Verdict = {
  readonly kind: CheckKind;
  /** Tells one finding from another. The words of one finding may change, as a number in them does. */
  readonly reason: string;
  /** What is the case and, where it is to be put right, how. One sentence or two. */
  readonly text: string;
};

export type Check = Verdict & { readonly id: CheckId; readonly label: string };

export const good = (text: string, reason = 'good'): Verdict => ({ kind: 'good', reason, text });
export const fix = (reason: string, text: string): Verdict => ({ kind: 'fix', reason, text });
export const note = (reason: string, text: string): Verdict => ({ kind: 'note', reason, text });
export const unknown = (reason: string, text: string): Verdict => ({
  kind: 'unknown',
  reason,
  text: `Not measured: ${text}.`,
});

export const NO_FACE = unknown('no-face', 'no face is seen so far');

/**
 * A limit with a margin, so that a value that lies on it does not flicker: what was found wrong
 * once has to come so much further to be good again.
 */
export type Limit = { readonly at: number; readonly margin: number };

export const isUnder = (value: number, { at, margin }: Limit, wasWrong: boolean): boolean =>
  value < (wasWrong ? at + margin : at);

export const isOver = (value: number, { at, margin }: Limit, wasWrong: boolean): boolean =>
  value > (wasWrong ? at - margin : at);
