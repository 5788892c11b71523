import { createSoundTimeline } from '../../../../core/media/sound-timeline.ts';
import type { Ms } from '../../../../core/units.ts';

/** Speech is faithful well below this; what is said is to be heard as it was (own choice). */
const BIT_RATE = 96_000;
const MICROSECONDS_IN_MS = 1_000;
const SECOND_MS: Ms = 1_000;

export type SoundEncoder = {
  /** `t` from the beginning of the file, of the first sample. The caller closes the piece. */
  readonly take: (piece: AudioData, t: Ms) => void;
  readonly flush: () => Promise<void>;
  readonly close: () => void;
};

export function createSoundEncoder({
  onPacket,
  onError,
}: {
  readonly onPacket: (chunk: EncodedAudioChunk, metadata?: EncodedAudioChunkMetadata) => void;
  readonly onError: (error: unknown) => void;
}): SoundEncoder {
  const encoder = new AudioEncoder({ output: onPacket, error: onError });
  const place = createSoundTimeline();

  function encode(piece: AudioData, t: Ms): void {
    if (encoder.state === 'unconfigured')
      encoder.configure({
        codec: 'opus',
        sampleRate: piece.sampleRate,
        numberOfChannels: piece.numberOfChannels,
        bitrate: BIT_RATE,
      });
    const stamped = restamp(piece, t);
    encoder.encode(stamped);
    stamped.close();
  }

  return {
    take: (piece, t) => {
      if (encoder.state === 'closed') return;
      const step = place(t, piece.duration / MICROSECONDS_IN_MS);
      if (step.kind === 'leave-out') return;
      if (step.silenceMs > 0) {
        const silence = silent(piece, step.silenceMs, t - step.silenceMs);
        encode(silence, t - step.silenceMs);
        silence.close();
      }
      encode(piece, t);
    },
    flush: () => (encoder.state === 'configured' ? encoder.flush() : Promise.resolve()),
    close: () => {
      if (encoder.state !== 'closed') encoder.close();
    },
  };
}

const SAMPLE_FORMAT = 'f32-planar';

/** The same sound at another time: the encoder takes the time of the first piece and counts from there. */
function restamp(piece: AudioData, t: Ms): AudioData {
  const { sampleRate, numberOfFrames, numberOfChannels } = piece;
  const data = new Float32Array(numberOfFrames * numberOfChannels);
  for (let channel = 0; channel < numberOfChannels; channel += 1) {
    const plane = data.subarray(channel * numberOfFrames, (channel + 1) * numberOfFrames);
    piece.copyTo(plane, { planeIndex: channel, format: SAMPLE_FORMAT });
  }
  const timestamp = Math.round(t * MICROSECONDS_IN_MS);
  const shape = { sampleRate, numberOfFrames, numberOfChannels, timestamp };
  return new AudioData({ ...shape, format: SAMPLE_FORMAT, data });
}

function silent(like: AudioData, lengthMs: Ms, t: Ms): AudioData {
  const { sampleRate, numberOfChannels } = like;
  const numberOfFrames = Math.max(1, Math.round((lengthMs / SECOND_MS) * sampleRate));
  return new AudioData({
    format: SAMPLE_FORMAT,
    sampleRate,
    numberOfFrames,
    numberOfChannels,
    timestamp: Math.round(t * MICROSECONDS_IN_MS),
    data: new Float32Array(numberOfFrames * numberOfChannels),
  });
}
