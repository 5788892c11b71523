import { AudioSample } from 'mediabunny';
import { expect, it } from 'vitest';
import {
  createSoundLine,
  SOUND_RATE,
  trimmed,
} from '../../../../renderer/src/clip-export/sound-line.ts';

const aSample = (timestamp: number, seconds: number): AudioSample =>
  new AudioSample({
    data: new Float32Array(Math.round(seconds * SOUND_RATE)).fill(0.5),
    format: 'f32-planar',
    numberOfChannels: 1,
    sampleRate: SOUND_RATE,
    timestamp,
  });

function aLine() {
  const added: { at: number; seconds: number; isSilent: boolean }[] = [];
  const line = createSoundLine(
    {
      add: async (sample) => {
        const values = new Float32Array(sample.numberOfFrames);
        sample.copyTo(values, { planeIndex: 0 });
        added.push({
          at: sample.timestamp,
          seconds: sample.duration,
          isSilent: values.every((value) => value === 0),
        });
      },
    },
    1,
  );
  return { line, added };
}

it('fills a hole with silence, a second at a time', async () => {
  const { line, added } = aLine();
  await line.add(aSample(0, 0.5), 0);
  await line.add(aSample(0, 0.5), 2);
  expect(added).toEqual([
    { at: 0, seconds: 0.5, isSilent: false },
    { at: 0.5, seconds: 1, isSilent: true },
    { at: 1.5, seconds: 0.5, isSilent: true },
    { at: 2, seconds: 0.5, isSilent: false },
  ]);
  await line.silenceUntil(3);
  expect(line.reached()).toBe(3);
});

it('leaves out no sound for a step that nobody hears, and never goes back', async () => {
  const { line, added } = aLine();
  await line.add(aSample(0, 0.5), 0);
  await line.add(aSample(0, 0.5), 0.509);
  await line.add(aSample(0, 0.5), 0.9);
  expect(added.map(({ at }) => at)).toEqual([0, 0.5, 1]);
});

it('a sample is cut to its stretch, on both sides', () => {
  const cut = trimmed(aSample(1, 1), 1.25, 1.75);
  expect(cut?.timestamp).toBeCloseTo(1.25);
  expect(cut?.duration).toBeCloseTo(0.5);
  expect(trimmed(aSample(1, 1), 2, 3)).toBeNull();
  expect(trimmed(aSample(1, 1), 0, 1)).toBeNull();
  expect(trimmed(aSample(1, 1), 0, 3)?.duration).toBe(1);
});
