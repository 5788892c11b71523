import { AudioSample } from 'mediabunny';
import type { AudioSampleSource } from 'mediabunny';
import type { Seconds } from '../../../core/units.ts';

/** What Opus works at, and recordings are made at. */
export const SOUND_RATE = 48_000;
/** Silence is made in pieces of a second: as little as nothing in memory. */
const SILENCE: Seconds = 1;
/** Steps between packets that the ear does not notice and decoders make themselves. */
const UNNOTICED: Seconds = 0.01;

/** Sound without a hole: encoders count samples, so where there is none, silence has to be. */
export type SoundLine = {
  readonly reached: () => Seconds;
  /** Closes the sample. */
  readonly add: (sample: AudioSample, at: Seconds) => Promise<void>;
  readonly silenceUntil: (at: Seconds) => Promise<void>;
};

export function createSoundLine(
  source: Pick<AudioSampleSource, 'add'>,
  channels: number,
): SoundLine {
  let reached: Seconds = 0;

  async function silenceUntil(at: Seconds): Promise<void> {
    while (at - reached > UNNOTICED) {
      const frames = Math.round(Math.min(SILENCE, at - reached) * SOUND_RATE);
      const sample = new AudioSample({
        data: new Float32Array(frames * channels),
        format: 'f32-planar',
        numberOfChannels: channels,
        sampleRate: SOUND_RATE,
        timestamp: reached,
      });
      await source.add(sample);
      sample.close();
      reached += frames / SOUND_RATE;
    }
  }

  return {
    reached: () => reached,
    silenceUntil,
    add: async (sample, at) => {
      try {
        await silenceUntil(at);
        sample.setTimestamp(reached);
        await source.add(sample);
        reached += sample.duration;
      } finally {
        sample.close();
      }
    },
  };
}

/** The part of a sample inside of a stretch of its file; null = nothing of it is. Closes the sample. */
export function trimmed(sample: AudioSample, from: Seconds, to: Seconds): AudioSample | null {
  const { timestamp, sampleRate, numberOfFrames } = sample;
  const first = Math.max(0, Math.round((from - timestamp) * sampleRate));
  const last = Math.min(numberOfFrames, Math.round((to - timestamp) * sampleRate));
  if (last <= first) {
    sample.close();
    return null;
  }
  if (first === 0 && last === numberOfFrames) return sample;
  const part = sample.trim(first, last);
  sample.close();
  return part;
}
