import { Stack, Text, Title } from '@mantine/core';
import type { AnswerReview, SessionRecord } from '../../../../core/review/types.ts';
import { isNothingMeasured } from '../../../../core/metrics/missing-groups.ts';
import { ClipList } from './clip-list.tsx';
import type { ClipActions } from './clip-list.tsx';

/** The moments of one answer; that none stands out is said only where something was measured. */
export function AnswerClips({
  review: { clips, metrics },
  record,
  ...actions
}: ClipActions & { readonly review: AnswerReview; readonly record: SessionRecord }) {
  if (clips.length === 0 && isNothingMeasured(metrics)) return null;
  return (
    <Stack gap="xs" component="section" aria-label="Worth watching in this answer">
      <Title order={3} size="h5">
        Worth watching
      </Title>
      {clips.length === 0 ? (
        <Text size="sm" c="dimmed">
          No moment of this answer stands out beyond what the measurement could mistake.
        </Text>
      ) : (
        <ClipList
          clips={clips}
          label="Moments of this answer"
          placeOf={() => ''}
          isFull
          record={record}
          {...actions}
        />
      )}
    </Stack>
  );
}
