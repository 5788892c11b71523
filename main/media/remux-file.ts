import {
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  MATROSKA,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';
import type { EncodedPacket, InputAudioTrack, InputVideoTrack } from 'mediabunny';
import type { Ms } from '../../core/units.ts';

/** Clusters of a second, as the recording has: a player that seeks reads no more than that too much. */
const CLUSTER_SECONDS = 1;

/** What a remuxed file holds. */
export type RemuxedFile = {
  /** File time at which the last picture or sound ends. */
  readonly endMs: Ms;
  readonly frames: number;
};

type Feed = {
  readonly packets: AsyncIterator<EncodedPacket>;
  /** Makes its place in the file that is written. */
  readonly addTo: (output: Output) => unknown;
  readonly add: (packet: EncodedPacket) => Promise<void>;
  readonly isVideo: boolean;
  next: EncodedPacket | null;
};

/**
 * Copies what was recorded into a file that can be sought in: the same packets at the same times, with
 * an index and a length. A file that was cut off in the middle is copied up to there.
 */
export async function remuxFile(from: string, to: string): Promise<RemuxedFile> {
  const input = new Input({ source: new FilePathSource(from), formats: [WEBM, MATROSKA] });
  try {
    const video = await input.getPrimaryVideoTrack();
    const audio = await input.getPrimaryAudioTrack();
    const feeds = [
      ...(video === null ? [] : [await videoFeed(video)]),
      ...(audio === null ? [] : [await audioFeed(audio)]),
    ];
    if (earliest(feeds) === null) throw new Error('There is nothing in this file.');
    return await write(feeds, to);
  } finally {
    input.dispose();
  }
}

async function write(feeds: readonly Feed[], to: string): Promise<RemuxedFile> {
  const output = new Output({
    format: new WebMOutputFormat({ minimumClusterDuration: CLUSTER_SECONDS }),
    target: new FilePathTarget(to),
  });
  try {
    for (const { addTo } of feeds) addTo(output);
    await output.start();
    const remuxed = await copy(feeds);
    await output.finalize();
    return remuxed;
  } catch (cause) {
    await output.cancel().catch(() => undefined);
    throw cause;
  }
}

async function videoFeed(track: InputVideoTrack): Promise<Feed> {
  const codec = await track.getCodec();
  const decoderConfig = await track.getDecoderConfig();
  if (codec === null || decoderConfig === null) throw new Error('The picture is of no known kind.');
  const source = new EncodedVideoPacketSource(codec);
  return {
    ...(await packetsOf(track)),
    isVideo: true,
    addTo: (output) => output.addVideoTrack(source),
    add: (packet) => source.add(packet, { decoderConfig }),
  };
}

async function audioFeed(track: InputAudioTrack): Promise<Feed> {
  const codec = await track.getCodec();
  const decoderConfig = await track.getDecoderConfig();
  if (codec === null || decoderConfig === null) throw new Error('The sound is of no known kind.');
  const source = new EncodedAudioPacketSource(codec);
  return {
    ...(await packetsOf(track)),
    isVideo: false,
    addTo: (output) => output.addAudioTrack(source),
    add: (packet) => source.add(packet, { decoderConfig }),
  };
}

async function packetsOf(
  track: InputVideoTrack | InputAudioTrack,
): Promise<Pick<Feed, 'packets' | 'next'>> {
  const packets = new EncodedPacketSink(track).packets();
  return { packets, next: await following(packets) };
}

/** In the order of their times, whichever track they belong to, as they lie in a file that plays well. */
async function copy(feeds: readonly Feed[]): Promise<RemuxedFile> {
  let endSeconds = 0;
  let frames = 0;
  for (;;) {
    const first = earliest(feeds);
    if (first === null) return { endMs: endSeconds * 1_000, frames };
    const { feed: from, packet } = first;
    await from.add(packet);
    endSeconds = Math.max(endSeconds, packet.timestamp + packet.duration);
    if (from.isVideo) frames += 1;
    from.next = await following(from.packets);
  }
}

function earliest(
  feeds: readonly Feed[],
): { readonly feed: Feed; readonly packet: EncodedPacket } | null {
  let found: { readonly feed: Feed; readonly packet: EncodedPacket } | null = null;
  for (const candidate of feeds) {
    const packet = candidate.next;
    if (packet !== null && (found === null || packet.timestamp < found.packet.timestamp))
      found = { feed: candidate, packet };
  }
  return found;
}

async function following(packets: AsyncIterator<EncodedPacket>): Promise<EncodedPacket | null> {
  const { value, done } = await packets.next();
  return done === true ? null : value;
}
