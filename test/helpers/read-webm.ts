import { readFile } from 'node:fs/promises';
import { BufferSource, EncodedPacketSink, Input, WEBM } from 'mediabunny';

type ReadPacket = {
  readonly kind: 'video' | 'audio';
  readonly atMs: number;
  readonly isKey: boolean;
  readonly bytes: number;
};

/** What is in a recording: every packet, and the length that is written in its head. */
export async function readWebm(path: string): Promise<{
  readonly packets: readonly ReadPacket[];
  /** Null = the head does not say. */
  readonly storedLengthSeconds: number | null;
}> {
  const input = new Input({ source: new BufferSource(await readFile(path)), formats: [WEBM] });
  const packets: ReadPacket[] = [];
  for (const track of await input.getTracks()) {
    const kind = track.isVideoTrack() ? 'video' : 'audio';
    for await (const packet of new EncodedPacketSink(track).packets()) {
      packets.push({
        kind,
        atMs: packet.timestamp * 1_000,
        isKey: packet.type === 'key',
        bytes: packet.byteLength,
      });
    }
  }
  return { packets, storedLengthSeconds: await input.getDurationFromMetadata() };
}
