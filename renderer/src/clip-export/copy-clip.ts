import { EncodedAudioPacketSource, EncodedPacketSink, EncodedVideoPacketSource } from 'mediabunny';
import type { EncodedPacket, Output } from 'mediabunny';
import type { ClipChoices } from '../../../core/export/clip-choices.ts';
import { frameLength } from '../../../core/replay/frame-step.ts';
import { toFileMs, toSessionMs } from '../../../core/replay/replay-map.ts';
import type { MediaSegment } from '../../../core/domain/media-segment.ts';
import { msToSeconds, secondsToMs } from '../../../core/units.ts';
import type { Seconds, TimeSpan } from '../../../core/units.ts';
import { ClipFailure } from './clip-failure.ts';
import { runInTimeOrder } from './in-time-order.ts';
import type { Step } from './in-time-order.ts';
import type { ClipResult } from './messages.ts';
import type { OpenFilm } from './open-film.ts';

/** A key frame so near the wanted start, in frames, shows the wanted picture. */
const SAME_PICTURE_FRAMES = 0.5;

type Copied = TimeSpan & { readonly segment: MediaSegment };

/**
 * Where a stretch can be cut out without encoding, file time; null = not where it is wanted: its
 * start is no key frame. Sound can be cut at each of its packets, which are 20 ms long.
 */
export async function findCut(
  film: OpenFilm,
  { segment, startMs }: Copied,
  begin: ClipChoices['begin'],
): Promise<Seconds | null> {
  const wanted = msToSeconds(toFileMs(segment, startMs));
  const track = film.video ?? film.audio;
  if (track === null) return null;
  const sink = new EncodedPacketSink(track);
  const packet = await sink.getKeyPacket(wanted, { verifyKeyPackets: true });
  // Before the first picture there is nothing to cut off.
  const found = packet ?? (await sink.getFirstKeyPacket({ verifyKeyPackets: true }));
  if (found === null) return null;
  const reach = msToSeconds(frameLength(segment)) * SAME_PICTURE_FRAMES;
  const isThere = Math.abs(found.timestamp - wanted) <= reach;
  return begin === 'key-frame' || isThere || film.video === null ? found.timestamp : null;
}

/** Copies what is in a file from a cut on, as it was recorded. The output is not started yet. */
export async function copyClip(
  film: OpenFilm,
  piece: Copied,
  cut: Seconds,
  output: Output,
  onReached: (at: Seconds) => void,
): Promise<ClipResult> {
  const end = msToSeconds(toFileMs(piece.segment, piece.endMs));
  const sources: AsyncGenerator<Step>[] = [];
  if (film.video !== null) {
    const codec = await film.video.getCodec();
    const decoderConfig = await film.video.getDecoderConfig();
    if (codec === null || decoderConfig === null) throw new ClipFailure('no-decoder', 'video');
    const source = new EncodedVideoPacketSource(codec);
    output.addVideoTrack(source);
    const sink = new EncodedPacketSink(film.video);
    const first = await sink.getKeyPacket(cut, { verifyKeyPackets: true });
    const add = (packet: EncodedPacket): Promise<void> => {
      onReached(packet.timestamp);
      return source.add(packet, { decoderConfig });
    };
    sources.push(packets(sink, first, cut, end, add));
  }
  if (film.audio !== null) {
    const codec = await film.audio.getCodec();
    const decoderConfig = await film.audio.getDecoderConfig();
    if (codec === null || decoderConfig === null) throw new ClipFailure('no-decoder', 'audio');
    const source = new EncodedAudioPacketSource(codec);
    output.addAudioTrack(source);
    const sink = new EncodedPacketSink(film.audio);
    const first = (await sink.getPacket(cut)) ?? (await sink.getFirstPacket());
    const add = (packet: EncodedPacket): Promise<void> => {
      if (film.video === null) onReached(packet.timestamp);
      return source.add(packet, { decoderConfig });
    };
    sources.push(packets(sink, first, cut, end, add));
  }
  await output.start();
  await runInTimeOrder(sources);
  return {
    method: 'copied',
    startMs: toSessionMs(piece.segment, secondsToMs(cut)),
    endMs: piece.endMs,
  };
}

async function* packets(
  sink: EncodedPacketSink,
  first: EncodedPacket | null,
  cut: Seconds,
  end: Seconds,
  add: (packet: EncodedPacket) => Promise<void>,
): AsyncGenerator<Step> {
  if (first === null) return;
  for await (const packet of sink.packets(first)) {
    if (packet.timestamp >= end) return;
    // The packet of sound that was under way at the cut would begin before the clip does.
    if (packet.timestamp < cut) continue;
    const at = packet.timestamp - cut;
    yield { at, run: () => add(packet.clone({ timestamp: at })) };
  }
}
