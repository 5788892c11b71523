import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Ms } from '../../../../core/units.ts';
import { useServices } from '../../app/services.ts';
import classes from './capture.module.css';

/** Often enough to move with the voice. */
const LOOK_INTERVAL_MS: Ms = 100;
/** Left end of the bar, decibels below full scale: a quiet room (own choice). */
const FLOOR_DB = -60;
/** Louder than this is a voice near the microphone rather than a room (own choice). */
const VOICE_DB = -40;
/** A voice at its peaks; above it the sound is cut off (own choice). */
const TOO_LOUD_DB = -1;

/** The live level, in picture and words. */
export function LevelBar() {
  const { recorder, clock } = useServices();
  const [peak, setPeak] = useState<number | null>(null);
  useEffect(
    () => clock.every(LOOK_INTERVAL_MS, () => setPeak(recorder.level())),
    [recorder, clock],
  );
  const level = peak === null ? 0 : Math.min(1, Math.max(0, 1 - peak / FLOOR_DB));
  return (
    <div className={classes['level']}>
      <meter
        className={classes['meter']}
        aria-label="Level of the microphone"
        min={0}
        max={100}
        value={Math.round(level * 100)}
      />
      <Text size="sm" c="dimmed" className={classes['levelText'] ?? ''}>
        {levelText(peak)}
      </Text>
    </div>
  );
}

function levelText(peak: number | null): string {
  if (peak === null || peak < VOICE_DB) return 'Say something';
  return peak > TOO_LOUD_DB ? 'Too loud' : 'You are heard';
}
