import { Text } from '@mantine/core';
import { useCallback } from 'react';
import { OUTLINE_PARTS } from '../../../../core/domain/answer-outline.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import { OUTLINE_LABELS } from '../../ui/formatting.ts';
import classes from './stage.module.css';

/** What the user wrote down for this question beforehand. Without it, or where it cannot be read, nothing. */
export function OutlineHint({ questionId }: { readonly questionId: string }) {
  const bridge = useBridge();
  const read = useCallback(() => bridge['questions:outline']({ questionId }), [bridge, questionId]);
  const { state } = useCall(read);
  const outline = state.kind === 'ready' ? state.value : null;
  if (outline === null) return null;
  const parts = OUTLINE_PARTS.filter((part) => outline[part] !== '');
  return (
    <section className={classes['kept']} aria-label="Your outline">
      <Text size="sm" c="dimmed">
        Your outline
      </Text>
      {parts.map((part) => (
        <div key={part}>
          <Text component="span" fw={600}>
            {OUTLINE_LABELS[part]}:{' '}
          </Text>
          {outline[part]}
        </div>
      ))}
      {outline.talkingPoints.map((point) => (
        <div key={point}>• {point}</div>
      ))}
    </section>
  );
}
