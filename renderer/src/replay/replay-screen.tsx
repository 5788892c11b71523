import { Button, Group, Text } from '@mantine/core';
import { IconMicrophone, IconVideoOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { canTryAgain, GAP_TEXTS } from '../../../core/replay/gap-text.ts';
import type { GapStretch } from '../../../core/replay/replay-map.ts';
import type { Player } from './create-playback.ts';
import classes from './replay.module.css';
import { usePlayerState } from './use-player.ts';

/** The usual shape of a recording, where there is none to take it from. */
const USUAL_ASPECT = 16 / 9;

/** The picture of a player, or in its place why there is none. Pressing it plays and pauses. */
export function ReplayScreen({
  player,
  mirrored,
  children,
}: {
  readonly player: Player;
  readonly mirrored: boolean;
  /** Lies over the picture. */
  readonly children?: ReactNode;
}) {
  const first = useRef<HTMLVideoElement>(null);
  const second = useRef<HTMLVideoElement>(null);
  const stretch = usePlayerState(player, ({ stretch: current }) => current());
  useEffect(() => {
    if (first.current === null || second.current === null) return undefined;
    return player.attach(first.current, second.current);
  }, [player]);
  const aspect = player.pictureAspect() ?? USUAL_ASPECT;
  return (
    <div
      className={classes['screen']}
      style={{ aspectRatio: aspect }}
      data-mirrored={mirrored}
      data-kind={stretch?.kind ?? 'gap'}
    >
      <Picture ref={first} player={player} />
      <Picture ref={second} player={player} />
      {children}
      {stretch?.kind === 'sound' ? (
        <div className={classes['message']}>
          <IconMicrophone aria-hidden size={28} />
          <Text fw={600}>Sound only</Text>
        </div>
      ) : null}
      {stretch?.kind === 'gap' ? <GapMessage player={player} gap={stretch} /> : null}
    </div>
  );
}

function Picture({
  ref,
  player,
}: {
  readonly ref: RefObject<HTMLVideoElement | null>;
  readonly player: Player;
}) {
  return (
    <video
      ref={ref}
      className={classes['video']}
      // Until the player has been told how loud.
      muted
      playsInline
      disablePictureInPicture
      tabIndex={-1}
      aria-label="Recording"
      onClick={() => (player.isPlaying() ? player.pause() : player.play())}
    />
  );
}

function GapMessage({ player, gap }: { readonly player: Player; readonly gap: GapStretch }) {
  const { title, text } = GAP_TEXTS[gap.reason];
  const next = player.nextMediaMs();
  return (
    <div className={classes['message']} role="status">
      <IconVideoOff aria-hidden size={24} />
      <Text fw={600}>{title}</Text>
      <Text size="sm">{text}</Text>
      <Group gap="xs" justify="center">
        {canTryAgain(gap.reason) ? (
          <Button size="compact-sm" variant="default" onClick={player.tryAgain}>
            Try again
          </Button>
        ) : null}
        {next === null ? null : (
          <Button size="compact-sm" variant="default" onClick={() => player.seek(next)}>
            Skip to the next part
          </Button>
        )}
      </Group>
    </div>
  );
}
