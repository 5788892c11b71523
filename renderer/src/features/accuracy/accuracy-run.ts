import { createStore } from 'zustand';
import type { StoreApi } from 'zustand';
import { scheduleMs, shownLook } from '../../../../core/accuracy/test-schedule.ts';
import type { TestLook } from '../../../../core/accuracy/test-schedule.ts';
import type { FaceSample } from '../../../../core/tracks/channels.ts';
import type { Ms } from '../../../../core/units.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Observer } from '../../observe/types.ts';

/** How often the ring moves; a place is shown at most this much later than the schedule has it. */
const STEP_MS: Ms = 100;

export type AccuracyRunView =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'showing';
      readonly look: TestLook;
      /** Counted from 1. */
      readonly number: number;
      /** Of this look, 0..1. */
      readonly share: number;
    }
  /** Times of the samples from the start of the test. */
  | { readonly kind: 'over'; readonly samples: readonly FaceSample[] };

export type AccuracyRun = {
  readonly view: StoreApi<AccuracyRunView>;
  /** Begins to show and to gather. */
  readonly start: () => void;
  readonly dispose: () => void;
};

/** Shows the looks of a schedule one after the other and keeps what is measured meanwhile. */
export function createAccuracyRun(
  schedule: readonly TestLook[],
  { observer, clock }: { readonly observer: Pick<Observer, 'onFace'>; readonly clock: Clock },
): AccuracyRun {
  const view = createStore<AccuracyRunView>(() => ({ kind: 'waiting' }));
  let ends: readonly (() => void)[] = [];

  function dispose(): void {
    for (const end of ends) end();
    ends = [];
  }

  function start(): void {
    dispose();
    const startedAt = clock.now();
    const samples: FaceSample[] = [];
    const show = (): void => {
      const t = clock.now() - startedAt;
      const look = shownLook(schedule, t);
      if (look === null) {
        dispose();
        view.setState({ kind: 'over', samples }, true);
        return;
      }
      const share = (t - look.shownMs) / (look.toMs - look.shownMs);
      view.setState({ kind: 'showing', look, number: schedule.indexOf(look) + 1, share }, true);
    };
    ends = [
      observer.onFace((sample) => {
        const t = sample.t - startedAt;
        if (t >= 0 && t < scheduleMs(schedule)) samples.push({ ...sample, t });
      }),
      clock.every(STEP_MS, show),
    ];
    show();
  }

  return { view, start, dispose };
}
