import { describe, expect, test } from 'vitest';
import {
  draftToOrder,
  EMPTY_DRAFT,
  orderToDraft,
  reduceDraft,
} from '../../../../renderer/src/features/recording/recording-draft.ts';
import type {
  DraftAction,
  RecordingDraft,
} from '../../../../renderer/src/features/recording/recording-draft.ts';

const END_MS = 26_000;
const after = (...actions: readonly DraftAction[]): RecordingDraft =>
  actions.reduce(reduceDraft, EMPTY_DRAFT);
const marked = (
  place: 'lens' | 'interviewer' | 'part',
  startMs: number | null,
  endMs: number | null,
) =>
  [
    { kind: 'set', place, end: 'startMs', atMs: startMs },
    { kind: 'set', place, end: 'endMs', atMs: endMs },
  ] as const;
const lens = marked('lens', 300, 2_400);
const problems = (draft: RecordingDraft) => {
  const order = draftToOrder(draft, END_MS);
  return order.ok ? [] : order.error.map(({ place, text }) => `${place}: ${text}`);
};

describe('what is entered about a recording', () => {
  test('becomes an order as soon as the lens is marked', () => {
    expect(draftToOrder(after(...lens, { kind: 'title', title: ' Acme ' }), END_MS)).toEqual({
      ok: true,
      value: {
        marks: { lens: { startMs: 300, endMs: 2_400 }, interviewer: null },
        range: { fromMs: 0, toMs: null },
        title: 'Acme',
      },
    });
  });

  test('needs no marks where it is not calibrated, and does not use those there are', () => {
    const draft = after(...marked('lens', 5, 4), { kind: 'calibrate', isCalibrated: false });
    const order = draftToOrder(draft, END_MS);
    expect(order.ok && order.value.marks).toBeNull();
  });

  test('says what is missing without calling it a mistake', () => {
    const missing = (draft: RecordingDraft) => {
      const order = draftToOrder(draft, END_MS);
      return order.ok ? [] : order.error.map(({ place, isMissing }) => [place, isMissing]);
    };
    expect(missing(EMPTY_DRAFT)).toEqual([['lens', true]]);
    expect(missing(after(...marked('lens', 300, null)))).toEqual([['lens', true]]);
    expect(missing(after(...lens, ...marked('interviewer', null, 5_000)))).toEqual([
      ['interviewer', true],
    ]);
    expect(missing(after(...lens, { kind: 'take-whole', isWhole: false }))).toEqual([
      ['part', true],
    ]);
  });

  test.each([
    [marked('lens', 2_400, 300), 'lens: The end has to come after the beginning.'],
    [marked('lens', 300, 1_799), 'lens: Mark at least 1.5 seconds.'],
    [
      marked('lens', 25_000, 27_000),
      'lens: There are no pictures there: the recording ends at 0:26.0.',
    ],
    [
      [...lens, ...marked('interviewer', 2_000, 5_000)],
      'interviewer: This overlaps with the look into the lens.',
    ],
  ])('says which mark is a mistake, and why', (actions, text) => {
    expect(problems(after(...actions))).toEqual([text]);
  });

  test('a part may leave either end open', () => {
    const part = (startMs: number | null, endMs: number | null) =>
      after(...lens, { kind: 'take-whole', isWhole: false }, ...marked('part', startMs, endMs));
    const range = (draft: RecordingDraft) => {
      const order = draftToOrder(draft, END_MS);
      return order.ok ? order.value.range : problems(draft);
    };
    expect(range(part(5_000, null))).toEqual({ fromMs: 5_000, toMs: null });
    expect(range(part(null, 5_000))).toEqual({ fromMs: 0, toMs: 5_000 });
    expect(range(part(5_000, 5_999))).toEqual(['part: Choose at least 1 second.']);
    expect(range(part(26_000, null))).toEqual([
      'part: There are no pictures there: the recording ends at 0:26.0.',
    ]);
  });
});

describe('one key for both ends of a look', () => {
  const press = (atMs: number): DraftAction => ({ kind: 'press', place: 'lens', atMs });

  test('begins, ends, and begins anew', () => {
    expect(after(press(1_000)).lens).toEqual({ startMs: 1_000, endMs: null });
    expect(after(press(1_000), press(3_000)).lens).toEqual({ startMs: 1_000, endMs: 3_000 });
    expect(after(press(1_000), press(3_000), press(9_000)).lens).toEqual({
      startMs: 9_000,
      endMs: null,
    });
  });

  test('pressed further back, it begins there instead', () => {
    expect(after(press(5_000), press(2_000)).lens).toEqual({ startMs: 2_000, endMs: null });
  });
});

test('an order that failed comes back as it was entered', () => {
  for (const draft of [
    after(...lens, ...marked('interviewer', 2_800, 5_000), { kind: 'title', title: 'Acme' }),
    after({ kind: 'calibrate', isCalibrated: false }),
    after(...lens, { kind: 'take-whole', isWhole: false }, ...marked('part', 5_000, 9_000)),
  ]) {
    const order = draftToOrder(draft, END_MS);
    if (!order.ok) throw new Error('not an order');
    expect(orderToDraft(order.value)).toEqual(draft);
  }
});
