import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWebm } from '../../helpers/read-webm.ts';
import { aFolder } from '../../helpers/database.ts';
import { realRemux, remuxBy, remuxOnBadDisk } from '../../helpers/remuxing.ts';
import { aLiveWebm } from '../../helpers/webm.ts';

const NO_LIMIT_MS = 60_000;
const never = new AbortController().signal;

function aFile(bytes: Uint8Array) {
  const folder = aFolder();
  const from = join(folder, 'recording.part');
  writeFileSync(from, bytes);
  return { folder, from, to: join(folder, 'recording.tmp'), limitMs: NO_LIMIT_MS, signal: never };
}

function aProgram(text: string) {
  const entry = join(aFolder(), 'program.mjs');
  writeFileSync(entry, text);
  return remuxBy(entry);
}

describe('making a recording seekable', () => {
  test.each(['both', 'picture', 'sound'] as const)(
    'the same packets at the same times, with a length (%s)',
    async (what) => {
      const order = aFile(aLiveWebm(6, what));
      const outcome = await realRemux(order);
      const before = await readWebm(order.from);
      const after = await readWebm(order.to);
      expect(before.storedLengthSeconds).toBeNull();
      expect(after.storedLengthSeconds).toBeCloseTo(6, 1);
      expect(after.packets).toEqual(before.packets);
      expect(outcome).toMatchObject({ ok: true, value: { frames: what === 'sound' ? 0 : 180 } });
      if (outcome.ok) expect(outcome.value.endMs).toBeCloseTo(6_000, -2);
    },
  );

  test('there is a key frame to begin at in every second', async () => {
    const order = aFile(aLiveWebm(6));
    await realRemux(order);
    const { packets } = await readWebm(order.to);
    const keys = packets.filter(({ kind, isKey }) => kind === 'video' && isKey);
    expect(keys.map(({ atMs }) => Math.round(atMs / 1_000))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('cut off anywhere, what comes before is copied or it is said that nothing could be', async () => {
    const whole = aLiveWebm(6);
    const outcomes = [];
    for (const share of [0.01, 0.2, 0.4, 0.55, 0.7, 0.9, 0.999]) {
      const bytes = whole.subarray(0, Math.round(whole.byteLength * share));
      const order = aFile(bytes);
      const outcome = await realRemux(order);
      outcomes.push(outcome.ok);
      if (!outcome.ok) continue;
      const { packets } = await readWebm(order.to);
      expect(packets).toEqual((await readWebm(order.from)).packets);
      // Two clusters of a second at most are lost: the one that was cut, and its rounding.
      expect(outcome.value.endMs).toBeGreaterThan(6_000 * share - 2_000);
    }
    expect(outcomes).toEqual([false, true, true, true, true, true, true]);
  });

  test.each([
    ['empty', new Uint8Array(0)],
    ['200 bytes of one', aLiveWebm(6).subarray(0, 200)],
    ['3000 bytes of one', aLiveWebm(6).subarray(0, 3_000)],
    ['something else', Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7_919) % 256)],
    ['a beginning and then something else', mixed()],
  ])('a file that is %s ends in words or in a file that can be read', async (_what, bytes) => {
    const order = { ...aFile(bytes), limitMs: 5_000 };
    const outcome = await realRemux(order);
    if (outcome.ok) expect((await readWebm(order.to)).packets.length).toBeGreaterThan(0);
    else expect(['failed', 'too-slow']).toContain(outcome.error.kind);
    expect(Buffer.from(readFileSync(order.from)).equals(Buffer.from(bytes))).toBe(true);
  });

  test.each([
    ['ENOSPC', { kind: 'disk-full' }],
    ['EROFS', { kind: 'failed', why: 'EROFS: refused' }],
  ] as const)('a disk that answers %s is told of', async (code, error) => {
    const order = aFile(aLiveWebm(6));
    for (const afterBytes of [0, 100_000]) {
      const outcome = await remuxOnBadDisk(order.folder, code, afterBytes)(order);
      expect(outcome).toEqual({ ok: false, error });
    }
  });
});

describe('the process that does it', () => {
  test('hanging, it is ended when its time is over', async () => {
    const order = { ...aFile(aLiveWebm(6)), limitMs: 300 };
    const outcome = await aProgram('for (;;);')(order);
    expect(outcome).toEqual({ ok: false, error: { kind: 'too-slow' } });
  });

  test('broken off, it is ended; one that has not begun is not', async () => {
    const work = new AbortController();
    const order = { ...aFile(aLiveWebm(6)), signal: work.signal };
    const hanging = aProgram('for (;;);');
    const outcome = hanging(order);
    work.abort();
    expect(await outcome).toEqual({ ok: false, error: { kind: 'broken-off' } });
    expect(await hanging(order)).toEqual({ ok: false, error: { kind: 'broken-off' } });
  });

  test.each([
    ['dies', 'process.exit(3)', 'Its process ended early.'],
    ['talks nonsense', "process.send({ ok: 'perhaps' })", 'It was not understood.'],
    ['cannot be started', 'import "./not-there.mjs"', 'Its process ended early.'],
  ])('one that %s has failed', async (_what, text, why) => {
    const outcome = await aProgram(text)(aFile(aLiveWebm(6)));
    expect(outcome).toEqual({ ok: false, error: { kind: 'failed', why } });
  });
});

/** Its first second, then noise. */
function mixed(): Uint8Array {
  const bytes = Uint8Array.from(aLiveWebm(6));
  for (let at = 60_000; at < bytes.length; at += 1) bytes[at] = (at * 7_919) % 256;
  return bytes;
}
