import { Alert } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { isElsewhereNow, SEAT_WINDOW_MS } from '../../../../core/review/seat-drift.ts';
import { MAX_SAMPLE_MS } from '../../../../core/signal/weights.ts';
import type { FaceSample } from '../../../../core/tracks/channels.ts';
import { samplesToFaceTrack } from '../../../../core/tracks/columns.ts';
import type { Ms } from '../../../../core/units.ts';
import { useServices } from '../../app/services.ts';

/** A seat is a matter of minutes; looking more often would only take time from the analysis. */
const LOOK_INTERVAL_MS: Ms = 10_000;
/** Enough samples of a minute for its median, each standing for the time to the next. */
const SAMPLE_INTERVAL_MS: Ms = 0.8 * MAX_SAMPLE_MS;

/** Says, quietly, that the user sits elsewhere than in the calibration; goes when they sit back. */
export function SeatNotice({ calibration }: { readonly calibration: Calibration }) {
  if (!useIsElsewhere(calibration)) return null;
  return (
    <Alert
      role="status"
      color="gray"
      title="You sit elsewhere than in the calibration"
      w="100%"
      maw="46rem"
    >
      Or the camera was moved. Looks may be told wrongly until you sit as you did then; the review
      says from when on, and by how much.
    </Alert>
  );
}

function useIsElsewhere(calibration: Calibration): boolean {
  const { observer, clock } = useServices();
  const [isElsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    let samples: readonly FaceSample[] = [];
    const ends = [
      observer.onFace((sample) => {
        if (sample.t - (samples.at(-1)?.t ?? Number.NEGATIVE_INFINITY) < SAMPLE_INTERVAL_MS) return;
        samples = [...samples.filter(({ t }) => sample.t - t <= SEAT_WINDOW_MS), sample];
      }),
      clock.every(LOOK_INTERVAL_MS, () =>
        setElsewhere(isElsewhereNow(samplesToFaceTrack(samples), calibration, clock.now())),
      ),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [observer, clock, calibration]);
  return isElsewhere;
}
