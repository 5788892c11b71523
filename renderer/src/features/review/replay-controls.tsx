import { ActionIcon, Button, Group, Slider, Text } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconRepeat,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import { useState } from 'react';
import { clockText } from '../../../../core/metrics/figure-text.ts';
import { momentText } from '../../charts/time-scale.ts';
import { cursorOf, useTimeView } from '../../charts/time-view-store.ts';
import type { TimeViewStore } from '../../charts/time-view-store.ts';
import type { Player } from '../../replay/create-playback.ts';
import { RateSelect } from '../../replay/rate-select.tsx';
import { usePlayerState } from '../../replay/use-player.ts';
import classes from './replay-panel.module.css';

const ICON = { 'aria-hidden': true, size: 20 } as const;

/** Play, pause, single pictures, speed, loop and sound. */
export function ReplayControls({
  player,
  time,
}: {
  readonly player: Player;
  readonly time: TimeViewStore;
}) {
  const isPlaying = usePlayerState(player, (state) => state.isPlaying());
  const rate = usePlayerState(player, (state) => state.rate());
  return (
    <>
      <Group gap="xs">
        <ActionIcon
          size="lg"
          variant="default"
          aria-label="One picture back"
          onClick={() => player.step(-1)}
        >
          <IconPlayerSkipBack {...ICON} />
        </ActionIcon>
        <ActionIcon
          size="xl"
          aria-label={isPlaying ? 'Pause' : 'Play'}
          onClick={() => (isPlaying ? player.pause() : player.play())}
        >
          {isPlaying ? <IconPlayerPauseFilled {...ICON} /> : <IconPlayerPlayFilled {...ICON} />}
        </ActionIcon>
        <ActionIcon
          size="lg"
          variant="default"
          aria-label="One picture forward"
          onClick={() => player.step(1)}
        >
          <IconPlayerSkipForward {...ICON} />
        </ActionIcon>
        <PlayTime time={time} />
      </Group>
      <Group gap="xs">
        <RateSelect rate={rate} onChange={player.setRate} />
        <LoopButton player={player} time={time} />
        <Sound player={player} />
      </Group>
    </>
  );
}

function PlayTime({ time }: { readonly time: TimeViewStore }) {
  const cursorMs = useTimeView(time, cursorOf);
  return (
    <Text component="span" className={classes['time'] ?? ''}>
      {momentText(cursorMs)}{' '}
      <Text component="span" c="dimmed" inherit>
        / {clockText(time.get().durationMs)}
      </Text>
    </Text>
  );
}

/** Plays over and over what the axis shows, or what the keys I and O have marked. */
function LoopButton({ player, time }: { readonly player: Player; readonly time: TimeViewStore }) {
  const isLooping = usePlayerState(player, (state) => state.loop() !== null);
  const toggle = (): void => {
    if (isLooping) {
      player.setLoop(null);
      return;
    }
    const { startMs, endMs, cursorMs } = time.get();
    player.setLoop({ startMs, endMs });
    if (cursorMs < startMs || cursorMs >= endMs) player.seek(startMs);
  };
  return (
    <Button
      size="sm"
      variant={isLooping ? 'filled' : 'default'}
      aria-pressed={isLooping}
      leftSection={<IconRepeat aria-hidden size={18} />}
      onClick={toggle}
    >
      Loop
    </Button>
  );
}

function Sound({ player }: { readonly player: Player }) {
  const [volume, setVolume] = useState(1);
  const [isMuted, setMuted] = useState(false);
  const change = (nextVolume: number, nextMuted: boolean): void => {
    setVolume(nextVolume);
    setMuted(nextMuted);
    player.setSound(nextVolume, nextMuted);
  };
  return (
    <Group gap={6} wrap="nowrap">
      <ActionIcon
        size="lg"
        variant="default"
        aria-label="Mute"
        aria-pressed={isMuted}
        onClick={() => change(volume, !isMuted)}
      >
        {isMuted ? <IconVolumeOff {...ICON} /> : <IconVolume {...ICON} />}
      </ActionIcon>
      <Slider
        w={80}
        size="sm"
        label={null}
        min={0}
        max={1}
        step={0.05}
        thumbLabel="Volume"
        value={isMuted ? 0 : volume}
        onChange={(next) => change(next, false)}
      />
    </Group>
  );
}
