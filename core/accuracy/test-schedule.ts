import { shuffleWithSeed } from '../interview/shuffle.ts';
import type { Ms } from '../units.ts';
import type { LookTargetName } from './score-looks.ts';

/** Where the accuracy test has the user look, with what a look there is called. */
export const PLACE_TARGETS = {
  lens: 'lens',
  interviewer: 'interviewer',
  left: 'left',
  right: 'right',
  'top-left': 'left',
  'top-right': 'right',
  'bottom-left': 'left',
  'bottom-right': 'right',
  bottom: 'down',
  keyboard: 'down',
} as const satisfies Readonly<Record<string, LookTargetName>>;
export type TestPlace = keyof typeof PLACE_TARGETS;
export const TEST_PLACES = Object.keys(PLACE_TARGETS) as readonly TestPlace[];

export type TestLength = 'full' | 'quick';

/** One look of the test, in milliseconds from its start. */
export type TestLook = {
  readonly place: TestPlace;
  /** From when on the place is shown. */
  readonly shownMs: Ms;
  /** The label: what is in between counts, once the eyes have settled. */
  readonly fromMs: Ms;
  readonly toMs: Ms;
};

/** Time to find a dot that has just appeared (our choice; a glance across a screen takes .2-.4 s). */
const MOVE_MS: Ms = 800;
/** The keyboard is not on screen: its words have to be read first (our choice). */
const READ_MS: Ms = 2_000;
/** Who looks down notices later that the next place is shown (our choice). */
const RETURN_MS: Ms = 1_500;
/** Together with the way there 4 s a look. */
const HOLD_MS: Ms = 3_200;

/**
 * As many looks at lens and interviewer as elsewhere, so that guessing gets half of them right.
 * The full test takes 2 minutes, the quick one half a minute, without the look at the keyboard.
 */
const LOOKS: Readonly<Record<TestLength, readonly (readonly [TestPlace, number])[]>> = {
  full: [
    ['lens', 6],
    ['interviewer', 8],
    ['left', 2],
    ['right', 2],
    ['top-left', 1],
    ['top-right', 1],
    ['bottom-left', 1],
    ['bottom-right', 1],
    ['bottom', 3],
    ['keyboard', 3],
  ],
  quick: [
    ['lens', 2],
    ['interviewer', 2],
    ['left', 1],
    ['right', 1],
    ['top-right', 1],
    ['bottom', 1],
  ],
};

/** The looks in an order that only the seed decides; no place twice in a row where that can be. */
export function testSchedule(length: TestLength, seed: number): readonly TestLook[] {
  const remaining = [
    ...shuffleWithSeed(
      LOOKS[length].flatMap(([place, times]) => Array<TestPlace>(times).fill(place)),
      seed,
    ),
  ];
  const looks: TestLook[] = [];
  while (remaining.length > 0) {
    const before = looks.at(-1);
    const another = remaining.findIndex((place) => place !== before?.place);
    const [place] = remaining.splice(Math.max(0, another), 1);
    if (place === undefined) break;
    const shownMs = before?.toMs ?? 0;
    const moveMs =
      (place === 'keyboard' ? READ_MS : MOVE_MS) + (before?.place === 'keyboard' ? RETURN_MS : 0);
    looks.push({ place, shownMs, fromMs: shownMs + moveMs, toMs: shownMs + moveMs + HOLD_MS });
  }
  return looks;
}

/** How long a test takes: until its last look ends. */
export const scheduleMs = (looks: readonly TestLook[]): Ms => looks.at(-1)?.toMs ?? 0;

/** The look that is shown at a time; null once the test is over. */
export const shownLook = (looks: readonly TestLook[], t: Ms): TestLook | null =>
  looks.find(({ toMs }) => t < toMs) ?? null;
