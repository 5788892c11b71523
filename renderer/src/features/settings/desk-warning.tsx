import { Alert } from '@mantine/core';
import { lensAdvice } from '../../../../core/settings/lens-advice.ts';
import { useSettings } from '../../app/store.ts';

/** Why this place of the lens is not the best one. */
export function DeskWarning() {
  const advice = lensAdvice(useSettings());
  return advice.length === 0 ? null : (
    <Alert color="yellow" role="status">
      {advice.join(' ')}
    </Alert>
  );
}
