import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createPictureEncoder,
  MAX_WAITING_PICTURES,
} from '../../../../renderer/src/capture/worker/picture-encoder.ts';

/** An encoder that keeps what it is given until a test lets it go on. */
class FakeEncoder {
  static made: FakeEncoder[] = [];
  state = 'unconfigured';
  encodeQueueSize = 0;
  config: VideoEncoderConfig | null = null;
  readonly keyFrames: boolean[] = [];
  constructor() {
    FakeEncoder.made.push(this);
  }
  configure(config: VideoEncoderConfig): void {
    this.config = config;
    this.state = 'configured';
  }
  encode(_frame: unknown, { keyFrame }: { readonly keyFrame: boolean }): void {
    this.keyFrames.push(keyFrame);
  }
}

let closed = 0;
const aFrame = () => ({ close: () => void (closed += 1) }) as unknown as VideoFrame;

beforeEach(() => {
  FakeEncoder.made = [];
  closed = 0;
  vi.stubGlobal('VideoEncoder', FakeEncoder);
  vi.stubGlobal(
    'VideoFrame',
    class {
      close(): void {
        closed += 1;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

function anEncoder(width = 1280, height = 720) {
  const nothing = (): void => undefined;
  const encoder = createPictureEncoder({ width, height, onPacket: nothing, onError: nothing });
  const fake = FakeEncoder.made[0];
  if (fake === undefined) throw new Error('No encoder was made');
  return { encoder, fake };
}

describe('pictures on their way into the file', () => {
  it('begin with a key frame, and have one in every second', () => {
    const { encoder, fake } = anEncoder();
    for (const t of [0, 500, 999, 1_004, 1_990, 3_200, 3_900, 4_000]) encoder.take(aFrame(), t);
    expect(fake.keyFrames).toEqual([true, false, false, true, false, true, false, true]);
  });

  it('are left out once too many wait, and none stays open', () => {
    const { encoder, fake } = anEncoder();
    fake.encodeQueueSize = MAX_WAITING_PICTURES - 1;
    expect(encoder.take(aFrame(), 0)).toBe(true);
    fake.encodeQueueSize = MAX_WAITING_PICTURES;
    expect(encoder.take(aFrame(), 33)).toBe(false);
    expect(fake.keyFrames).toHaveLength(1);
    // The frame and its copy with the time of the file, and the one that was left out.
    expect(closed).toBe(3);
  });

  it('get the bits their size needs, but never too few', () => {
    expect(anEncoder(1280, 720).fake.config?.bitrate).toBe(2_500_000);
    FakeEncoder.made = [];
    expect(anEncoder(320, 240).fake.config?.bitrate).toBe(1_000_000);
  });
});
