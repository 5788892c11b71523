import {
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Output,
  StreamTarget,
  WebMOutputFormat,
} from 'mediabunny';
import type { StreamTargetChunk } from 'mediabunny';

/** Less than a key frame interval, so that every key frame begins a cluster, seconds. */
const LEAST_CLUSTER_SECONDS = 0.5;

export type WebmWriter = {
  readonly addPicture: (chunk: EncodedVideoChunk, metadata?: EncodedVideoChunkMetadata) => void;
  readonly addSound: (chunk: EncodedAudioChunk, metadata?: EncodedAudioChunkMetadata) => void;
  /** Writes what waits for the other track, and the end of the file. */
  readonly finish: () => Promise<void>;
};

/** A WebM file that only ever grows at its end: cut anywhere, what there is of it plays. */
export function createWebmWriter({
  hasVideo,
  hasSound,
  onBytes,
  onError,
}: {
  readonly hasVideo: boolean;
  readonly hasSound: boolean;
  readonly onBytes: (bytes: Uint8Array) => void;
  readonly onError: (error: unknown) => void;
}): WebmWriter {
  const writable = new WritableStream<StreamTargetChunk>({ write: ({ data }) => onBytes(data) });
  const output = new Output({
    format: new WebMOutputFormat({
      appendOnly: true,
      minimumClusterDuration: LEAST_CLUSTER_SECONDS,
    }),
    target: new StreamTarget(writable),
  });
  const pictures = new EncodedVideoPacketSource('vp9');
  const sound = new EncodedAudioPacketSource('opus');
  if (hasVideo) output.addVideoTrack(pictures);
  if (hasSound) output.addAudioTrack(sound);
  let line: Promise<unknown> = output.start();
  const inLine = (work: () => Promise<void>): void => {
    line = line.then(work).catch(onError);
  };

  return {
    addPicture: (chunk, metadata) => {
      const packet = EncodedPacket.fromEncodedChunk(chunk);
      inLine(() => pictures.add(packet, metadata));
    },
    addSound: (chunk, metadata) => {
      const packet = EncodedPacket.fromEncodedChunk(chunk);
      inLine(() => sound.add(packet, metadata));
    },
    finish: async () => {
      await line;
      await output.finalize();
    },
  };
}
