import type { SoundSample } from '../../../core/preflight/heard-sound.ts';

/** How loud a stretch of sound is. */
export type Level = Pick<SoundSample, 'peakDb' | 'rmsDb'>;

/** What a microphone hears, raw, in decibels below full scale (0 = full, -Infinity = nothing). */
export type SoundLevel = {
  /** Of the last tenth of a second. */
  readonly now: () => Level;
  /** Of the last two thirds of a second: who asks twice a second misses nothing. */
  readonly recentPeakDb: () => number;
  readonly close: () => void;
};

/** Two thirds of a second at 48 kHz, the most that is kept. */
const RECENT_SAMPLES = 32_768;
/** Long enough for the lowest voice, short enough to follow it; who asks as often misses nothing. */
const NOW_SECONDS = 0.1;
const DECIBELS_PER_DECADE = 20;

export function openSoundLevel(stream: MediaStream): SoundLevel {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: RECENT_SAMPLES });
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
  source.connect(analyser);
  const samples = new Float32Array(RECENT_SAMPLES);
  const read = (): Float32Array => {
    analyser.getFloatTimeDomainData(samples);
    return samples;
  };
  return {
    now: () => soundToLevel(read().subarray(-Math.round(NOW_SECONDS * context.sampleRate))),
    recentPeakDb: () => soundToLevel(read()).peakDb,
    close: () => {
      source.disconnect();
      void context.close();
    },
  };
}

/** Peak, and root of the mean square, of samples between -1 and 1. */
export function soundToLevel(samples: Float32Array): Level {
  let peak = 0;
  let squares = 0;
  for (const sample of samples) {
    peak = Math.max(peak, Math.abs(sample));
    squares += sample * sample;
  }
  return { peakDb: toDecibels(peak), rmsDb: toDecibels(Math.sqrt(squares / samples.length)) };
}

const toDecibels = (amplitude: number): number => DECIBELS_PER_DECADE * Math.log10(amplitude);
