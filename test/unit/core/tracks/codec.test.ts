import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACE_CHANNELS, POSE_CHANNELS } from '../../../../core/tracks/channels.ts';
import type { FaceSample, PoseSample } from '../../../../core/tracks/channels.ts';
import {
  decodeBatch,
  encodeFaceBatch,
  encodeFaceTrack,
  encodePoseBatch,
} from '../../../../core/tracks/codec.ts';
import {
  concatenateFaceTracks,
  concatenatePoseTracks,
  samplesToFaceTrack,
} from '../../../../core/tracks/columns.ts';
import { emptyFaceSample } from '../../../../core/vision/face-features.ts';

const value = fc.oneof(fc.float({ noDefaultInfinity: true }), fc.constant(Number.NaN));
const sampleOf = <Channel extends string>(channels: readonly Channel[]) =>
  fc
    .tuple(
      fc.double({ min: 0, max: 86_400_000, noNaN: true }),
      fc.array(value, { minLength: channels.length, maxLength: channels.length }),
    )
    .map(
      ([t, values]) =>
        ({
          t,
          ...Object.fromEntries(channels.map((channel, index) => [channel, values[index]])),
        }) as { readonly t: number } & Readonly<Record<Channel, number>>,
    );
const faceSamples: fc.Arbitrary<FaceSample[]> = fc.array(sampleOf(FACE_CHANNELS), {
  maxLength: 12,
});
const poseSamples: fc.Arbitrary<PoseSample[]> = fc.array(sampleOf(POSE_CHANNELS), {
  maxLength: 12,
});

const sampleAt = (t: number, light = 100): FaceSample => emptyFaceSample({ t, light, latency: 20 });
const reasonOf = (bytes: Uint8Array): string => {
  const result = decodeBatch(bytes);
  if (result.ok) throw new Error('decoded');
  return result.error.reason;
};
const changed = (at: number, byte: number): Uint8Array => {
  const bytes = encodeFaceBatch([sampleAt(0), sampleAt(40)]);
  bytes[at] = byte;
  return bytes;
};

describe('track codec', () => {
  it('brings every face sample back exactly, what was not measured included', () => {
    fc.assert(
      fc.property(faceSamples, (samples) => {
        const result = decodeBatch(encodeFaceBatch(samples));
        if (!result.ok || result.value.kind !== 'face') throw new Error('not a face batch');
        const { t, columns } = result.value.track;
        expect([...t]).toEqual(samples.map((sample) => sample.t));
        for (const channel of FACE_CHANNELS)
          expect([...columns[channel]]).toEqual(samples.map((sample) => sample[channel]));
      }),
    );
  });

  it('brings every pose sample back exactly', () => {
    fc.assert(
      fc.property(poseSamples, (samples) => {
        const result = decodeBatch(encodePoseBatch(samples));
        if (!result.ok || result.value.kind !== 'pose') throw new Error('not a pose batch');
        const { columns } = result.value.track;
        for (const channel of POSE_CHANNELS)
          expect([...columns[channel]]).toEqual(samples.map((sample) => sample[channel]));
      }),
    );
  });

  it('decodes a batch that lies anywhere in a larger buffer', () => {
    const bytes = encodeFaceBatch([sampleAt(12.5)]);
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 3);
    const result = decodeBatch(larger.subarray(3, 3 + bytes.length));
    expect(result.ok && result.value.track.t[0]).toBe(12.5);
  });

  it('is written little endian, byte by byte as documented', () => {
    const bytes = encodeFaceBatch([sampleAt(1)]);
    expect(String.fromCharCode(...bytes.subarray(0, 4))).toBe('GRTK');
    expect([...bytes.subarray(4, 12)]).toEqual([3, 0, 1, FACE_CHANNELS.length, 1, 0, 0, 0]);
    expect([...bytes.subarray(12, 20)]).toEqual([0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
  });

  it('stores what is not finite as not measured, and no sample without a time', () => {
    const odd = { ...sampleAt(5), smile: Number.POSITIVE_INFINITY, noseX: 1e300 };
    const result = decodeBatch(encodeFaceBatch([odd, sampleAt(Number.NaN)]));
    if (!result.ok || result.value.kind !== 'face') throw new Error('not a face batch');
    expect([...result.value.track.t]).toEqual([5]);
    expect(result.value.track.columns.smile[0]).toBeNaN();
    expect(result.value.track.columns.noseX[0]).toBeNaN();
  });

  it.each([
    ['nothing', new Uint8Array(), /shorter than a header/],
    ['another file', new TextEncoder().encode('SQLite format 3 and more'), /not a track batch/],
    ['a later version', changed(4, 4), /unknown version 4/],
    ['an unknown kind', changed(6, 9), /unknown kind 9/],
    ['another number of channels', changed(7, FACE_CHANNELS.length - 1), /channels instead of/],
    ['a kind that does not fit its channels', changed(6, 2), /channels instead of/],
    ['a count beyond the bytes', changed(11, 0xff), /bytes where/],
    ['a batch cut short', encodeFaceBatch([sampleAt(0)]).subarray(0, -1), /bytes where/],
    ['a byte too many', Uint8Array.of(...encodeFaceBatch([sampleAt(0)]), 0), /bytes where/],
    [
      'a sample without a time',
      encodeFaceTrack({ ...samplesToFaceTrack([sampleAt(0)]), t: Float64Array.of(Number.NaN) }),
      /has no time/,
    ],
  ])('refuses %s', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toMatch(reason);
  });

  it.each([1, 2])('reads a pose of version %i, which had no knuckles: not measured', (version) => {
    const pose = Object.fromEntries(POSE_CHANNELS.map((channel) => [channel, 0.5])) as Omit<
      PoseSample,
      't'
    >;
    const whole = encodePoseBatch([{ t: 7, ...pose }]);
    const channelsThen = POSE_CHANNELS.indexOf('leftPinkyX');
    const old = whole.slice(0, whole.length - 4 * (POSE_CHANNELS.length - channelsThen));
    old[4] = version;
    old[7] = channelsThen;
    const result = decodeBatch(old);
    if (!result.ok || result.value.kind !== 'pose') throw new Error('not a pose batch');
    expect(result.value.track.columns.rightWristVisibility[0]).toBe(0.5);
    expect(result.value.track.columns.latency[0]).toBe(0.5);
    expect(result.value.track.columns.leftPinkyX[0]).toBeNaN();
    expect(result.value.track.columns.rightThumbVisibility[0]).toBeNaN();
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(decodeBatch(bytes).ok).toBe(false);
      }),
    );
  });

  it('never throws on a damaged batch', () => {
    const batch = encodeFaceBatch([sampleAt(0), sampleAt(40)]);
    fc.assert(
      fc.property(
        fc.nat(batch.length - 1),
        fc.nat(255),
        fc.nat(batch.length),
        (at, byte, length) => {
          const damaged = batch.slice();
          damaged[at] = byte;
          expect(decodeBatch(damaged.subarray(0, length))).toHaveProperty('ok');
        },
      ),
    );
  });
});

describe('putting batches together', () => {
  const track = (...times: readonly number[]) =>
    samplesToFaceTrack(times.map((t) => sampleAt(t, t)));

  it('keeps every sample in order, with its values', () => {
    const whole = concatenateFaceTracks([track(0, 40), track(), track(80)]);
    expect([...whole.t]).toEqual([0, 40, 80]);
    expect([...whole.columns.light]).toEqual([0, 40, 80]);
    expect(whole.columns.headYaw).toHaveLength(3);
  });

  it('leaves out repeated and late samples', () => {
    const whole = concatenateFaceTracks([track(0, 40, 40, 80), track(40, 80, 120, 100, 160)]);
    expect([...whole.t]).toEqual([0, 40, 80, 120, 160]);
    expect([...whole.columns.light]).toEqual([0, 40, 80, 120, 160]);
  });

  it('makes an empty track of nothing', () => {
    expect(concatenatePoseTracks([]).t).toHaveLength(0);
    expect(Object.keys(concatenatePoseTracks([]).columns)).toEqual([...POSE_CHANNELS]);
  });
});
