import { useEffect, useRef, useState } from 'react';
import type { CameraFacts } from '../../../../core/domain/session.ts';
import type { Check } from '../../../../core/preflight/check.ts';
import type { PreflightMeasures } from '../../../../core/preflight/rules.ts';
import { useServices } from '../../app/services.ts';
import { watchPreflight } from './watch-preflight.ts';

/** The checks as they are now, for as long as the screen that shows them is there. */
export function usePreflightChecks({
  facts,
  withPosture,
  withSound,
  disk,
}: {
  readonly facts: Pick<CameraFacts, 'width' | 'height'>;
  readonly withPosture: boolean;
  readonly withSound: boolean;
  readonly disk: PreflightMeasures['disk'];
}): readonly Check[] {
  const { observer, recorder, clock } = useServices();
  const [checks, setChecks] = useState<readonly Check[]>([]);
  const room = useRef(disk);
  useEffect(() => {
    room.current = disk;
  }, [disk]);
  const { width, height } = facts;
  useEffect(
    () =>
      watchPreflight(
        {
          observer,
          recorder: withSound ? recorder : null,
          clock,
          facts: { width, height },
          withPosture,
          disk: () => room.current,
        },
        setChecks,
      ),
    [observer, recorder, clock, width, height, withPosture, withSound],
  );
  return checks;
}
