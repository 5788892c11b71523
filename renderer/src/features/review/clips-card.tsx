import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { memo } from 'react';
import { sessionClips } from '../../../../core/clips/session-clips.ts';
import type { Review } from '../../../../core/review/types.ts';
import { Surface } from '../../ui/surface.tsx';
import { ClipList } from './clip-list.tsx';
import type { ClipActions } from './clip-list.tsx';
import { clipPlace } from './clip-words.ts';
import { HowClipsAreChosen } from './how-clips-are-chosen.tsx';

/** What the reel would play, or why there is none. */
export type ReelOffer = { readonly count: number; readonly reason: string | null };

/** The moments of the session that stand out, the best one first; nothing where none does. */
export const ClipsCard = memo(function ClipsCard({
  review: { answers, record },
  reel,
  onPlayReel,
  ...actions
}: ClipActions & {
  readonly review: Review;
  readonly reel: ReelOffer;
  readonly onPlayReel: () => void;
}) {
  const clips = sessionClips(answers);
  if (clips.length === 0) return null;
  return (
    <Surface>
      <Stack gap="sm" component="section" aria-labelledby="review-clips">
        <Group justify="space-between" gap="md">
          <Title order={2} size="h4" id="review-clips">
            Worth watching
          </Title>
          {reel.count > 0 ? (
            <Button
              variant="light"
              size="sm"
              leftSection={<IconPlayerPlay aria-hidden size={18} />}
              onClick={onPlayReel}
            >
              Show me the good ones
            </Button>
          ) : null}
        </Group>
        <ClipList
          clips={clips}
          label="Worth watching"
          placeOf={(clip) => clipPlace(clip, record)}
          isFull={false}
          record={record}
          {...actions}
        />
        {reel.reason === null ? null : (
          <Text size="sm" c="dimmed">
            {reel.reason}
          </Text>
        )}
        <HowClipsAreChosen />
      </Stack>
    </Surface>
  );
});
