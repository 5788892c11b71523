import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { CLIPPING, TOO_QUIET } from '../../../../core/preflight/sound-rule.ts';
import type { Decibels } from '../../../../core/preflight/heard-sound.ts';
import type { Ms } from '../../../../core/units.ts';
import { useServices } from '../../app/services.ts';
import type { Level } from '../../observe/sound-level.ts';
import classes from './capture.module.css';

/** Often enough to move with the voice. */
const LOOK_INTERVAL_MS: Ms = 100;
/** Left end of the scale: a quiet room (own choice). */
const FLOOR_DB: Decibels = -60;

/** Live and raw: the bar is the loudness, the line the peak, both in decibels below full scale. */
export function LevelMeter() {
  const { recorder, clock } = useServices();
  const [level, setLevel] = useState<Level | null>(null);
  useEffect(
    () => clock.every(LOOK_INTERVAL_MS, () => setLevel(recorder.level())),
    [recorder, clock],
  );
  const rms = level?.rmsDb ?? Number.NEGATIVE_INFINITY;
  const peak = level?.peakDb ?? Number.NEGATIVE_INFINITY;
  return (
    <div className={classes['level']}>
      <div>
        <div
          className={classes['meter']}
          role="meter"
          aria-label="Level of the microphone"
          aria-valuemin={FLOOR_DB}
          aria-valuemax={0}
          aria-valuenow={Math.round(Math.max(FLOOR_DB, rms))}
          aria-valuetext={decibelText(rms)}
        >
          <div className={classes['quiet']} style={{ width: placeOf(TOO_QUIET.at) }} />
          <div
            className={classes['loudness']}
            data-loud={peak > CLIPPING.at}
            style={{ width: placeOf(rms) }}
          />
          <div className={classes['peak']} style={{ left: placeOf(peak) }} />
        </div>
        <div className={classes['scale']} aria-hidden>
          {[FLOOR_DB, TOO_QUIET.at, -20, 0].map((mark) => (
            <span key={mark} style={{ left: placeOf(mark) }}>
              {mark === 0 ? '0 dB' : `−${-mark}`}
            </span>
          ))}
        </div>
      </div>
      <Text size="sm" c="dimmed" className={classes['levelText'] ?? ''}>
        {levelText(rms, peak)}
      </Text>
    </div>
  );
}

const placeOf = (decibels: Decibels): string =>
  `${100 * Math.min(1, Math.max(0, 1 - decibels / FLOOR_DB))}%`;

const decibelText = (decibels: Decibels): string =>
  decibels < FLOOR_DB ? `below ${FLOOR_DB} decibels` : `${Math.round(decibels)} decibels`;

function levelText(rms: Decibels, peak: Decibels): string {
  if (peak > CLIPPING.at) return 'Too loud';
  return rms < TOO_QUIET.at ? 'Say a sentence' : 'You are heard';
}
