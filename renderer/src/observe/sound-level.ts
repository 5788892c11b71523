/** Peak of what a microphone hears right now, in decibels below full scale (0 = full, -Infinity = nothing). */
export type SoundLevel = { readonly peakDb: () => number; readonly close: () => void };

/** A twentieth of a second at 48 kHz: long enough for the lowest voice, short enough to follow it. */
const SAMPLES = 2_048;
const DECIBELS_PER_DECADE = 20;

export function openSoundLevel(stream: MediaStream): SoundLevel {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: SAMPLES });
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
  source.connect(analyser);
  const samples = new Float32Array(SAMPLES);
  return {
    peakDb: () => {
      analyser.getFloatTimeDomainData(samples);
      return DECIBELS_PER_DECADE * Math.log10(samples.reduce(largest, 0));
    },
    close: () => {
      source.disconnect();
      void context.close();
    },
  };
}

const largest = (peak: number, sample: number): number => Math.max(peak, Math.abs(sample));
