/** Peaks of what a microphone hears, in decibels below full scale (0 = full, -Infinity = nothing). */
export type SoundLevel = {
  /** Right now. */
  readonly peakDb: () => number;
  /** Of the last two thirds of a second: who asks twice a second misses nothing. */
  readonly recentPeakDb: () => number;
  readonly close: () => void;
};

/** Two thirds of a second at 48 kHz, the most that is kept. */
const RECENT_SAMPLES = 32_768;
/** A twentieth of a second at 48 kHz: long enough for the lowest voice, short enough to follow it. */
const SAMPLES = 2_048;
const DECIBELS_PER_DECADE = 20;

export function openSoundLevel(stream: MediaStream): SoundLevel {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: RECENT_SAMPLES });
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
  source.connect(analyser);
  const samples = new Float32Array(RECENT_SAMPLES);
  const peakOfLast = (count: number): number => {
    analyser.getFloatTimeDomainData(samples);
    return DECIBELS_PER_DECADE * Math.log10(samples.subarray(-count).reduce(largest, 0));
  };
  return {
    peakDb: () => peakOfLast(SAMPLES),
    recentPeakDb: () => peakOfLast(RECENT_SAMPLES),
    close: () => {
      source.disconnect();
      void context.close();
    },
  };
}

const largest = (peak: number, sample: number): number => Math.max(peak, Math.abs(sample));
