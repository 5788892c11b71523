import { expect, it } from 'vitest';
import { soundToLevel } from '../../../../renderer/src/observe/sound-level.ts';

it('a full sine peaks at full scale and is 3 dB quieter on the whole', () => {
  const sine = Float32Array.from({ length: 4_800 }, (_, index) => Math.sin((index * Math.PI) / 24));
  const { peakDb, rmsDb } = soundToLevel(sine);
  expect(peakDb).toBeCloseTo(0, 2);
  expect(rmsDb).toBeCloseTo(-3.01, 2);
});

it('a tenth of that is 20 dB quieter, and silence has no level', () => {
  const quiet = Float32Array.from({ length: 4_800 }, (_, index) => (index % 2 === 0 ? 0.1 : -0.1));
  expect(soundToLevel(quiet).rmsDb).toBeCloseTo(-20, 4);
  expect(soundToLevel(new Float32Array(10))).toEqual({ peakDb: -Infinity, rmsDb: -Infinity });
});
