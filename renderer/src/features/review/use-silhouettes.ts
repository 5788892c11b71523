import { useMemo } from 'react';
import { isBodyMeasured } from '../../../../core/review/measured-body.ts';
import type { Lane } from '../../../../core/review/types.ts';
import { useAppStore, useSettings } from '../../app/store.ts';
import { notifyOfError } from '../../ui/notify.ts';

export type Silhouettes = {
  /** False = nobody was seen in this session. */
  readonly areThere: boolean;
  readonly isShown: boolean;
  readonly show: (isShown: boolean) => void;
};

/** Whether how the user sat is drawn above the lanes; kept for the next review. */
export function useSilhouettes(lanes: readonly Lane[]): Silhouettes {
  const { changeSettings } = useAppStore();
  const { silhouettes } = useSettings();
  const areThere = useMemo(() => isBodyMeasured(lanes), [lanes]);
  async function store(isShown: boolean): Promise<void> {
    const error = await changeSettings({ silhouettes: isShown });
    if (error !== null) notifyOfError(error);
  }
  return { areThere, isShown: areThere && silhouettes, show: (isShown) => void store(isShown) };
}
