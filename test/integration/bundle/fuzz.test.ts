import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDirectory, checkParts, readManifest } from '../../../core/bundle/check-directory.ts';
import { bundleFaultText } from '../../../core/bundle/fault.ts';
import { bundleRecordSchema } from '../../../core/bundle/record.ts';
import { createRandom } from '../../../core/metrics/statistics/random.ts';
import { openBundle } from '../../../main/bundle/open-bundle.ts';
import { unpackParts } from '../../../main/bundle/unpack-parts.ts';
import { filesOf } from '../../helpers/archives.ts';
import { aBundleOf } from '../../helpers/bundles.ts';
import { aDataQuality, aNewSession } from '../../helpers/builders-session.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';

/** A small one: what is tried is the reader, not the disk. */
async function aSmallBundle(): Promise<string> {
  const studio = aStudio();
  const { id } = await studio.value('sessions:create', aNewSession({ camera: null }));
  await studio.value('sessions:finish', { sessionId: id, endMs: 10, dataQuality: aDataQuality() });
  return aBundleOf({ studio, sessionId: id });
}

const CASES_OF_BYTES = 6_000;
const CASES_OF_TEXT = 6_000;

/** The same bundle with some bytes changed, cut out, repeated or replaced. */
function damaged(whole: Buffer, random: () => number): Buffer {
  const at = (): number => Math.floor(random() * whole.byteLength);
  // The directory is at the end, and most of what can go wrong is in there.
  const late = (): number => whole.byteLength - 1 - Math.floor(random() * random() * 600);
  const kind = Math.floor(random() * 6);
  const bytes = Buffer.from(whole);
  switch (kind) {
    case 0:
      return bytes.subarray(0, at());
    case 1:
      for (let count = 0; count < 1 + random() * 8; count += 1) bytes[late()] = random() * 256;
      return bytes;
    case 2:
      bytes[at()] = random() * 256;
      return bytes;
    case 3:
      return Buffer.concat([bytes.subarray(0, at()), bytes.subarray(at())]);
    case 4: {
      const length = Math.floor(random() * 64);
      bytes.fill(random() < 0.5 ? 0xff : 0, late(), whole.byteLength);
      return Buffer.concat([bytes, whole.subarray(-length)]);
    }
    default:
      bytes.writeUInt32LE(
        Math.floor(random() * 0xffffffff),
        Math.min(late(), whole.byteLength - 4),
      );
      return bytes;
  }
}

describe('whatever is in the file', () => {
  test(`${CASES_OF_BYTES} damaged bundles are refused in words, or are what they were`, async () => {
    const path = await aSmallBundle();
    const whole = readFileSync(path);
    const good = await openBundle(path);
    if (!good.ok) throw new Error(good.error.kind);
    const { record } = good.value;
    await good.value.close();
    const target = join(aFolder(), 'damaged.greenroom');
    const random = createRandom(20_261_124);
    const outcomes = new Map<string, number>();
    for (let index = 0; index < CASES_OF_BYTES; index += 1) {
      writeFileSync(target, damaged(whole, random));
      const opened = await openBundle(target);
      let outcome: string = opened.ok ? 'opened' : opened.error.kind;
      if (opened.ok) {
        expect(opened.value.record).toEqual(record);
        const unpacked = await unpackParts(opened.value, {
          mediaFile: () => null,
          trackFile: () => '',
          thumbnailFile: '',
          signal: new AbortController().signal,
          onProgress: () => undefined,
        });
        outcome = unpacked.ok ? 'whole' : unpacked.error.kind;
        await opened.value.close();
      } else {
        expect(bundleFaultText('a file', opened.error).text).toContain('Nothing was stored');
      }
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    // The damage is of many kinds: otherwise little was tried.
    expect([...outcomes.keys()].toSorted()).toEqual(
      expect.arrayContaining(['altered', 'cut-short', 'not-a-bundle', 'whole']),
    );
    expect(outcomes.size).toBeGreaterThan(5);
  }, 120_000);

  test(`${CASES_OF_TEXT} manifests, directories and records are judged without a crash`, async () => {
    const files = await filesOf(await aSmallBundle());
    const manifest: unknown = JSON.parse(textOf(files, 'manifest.json'));
    const record: unknown = JSON.parse(textOf(files, 'record.json'));
    const entry = fc.record({
      name: fc.oneof(
        fc.constantFrom('manifest.json', 'record.json', 'session.json', 'tracks/face.bin'),
        fc.string({ unit: 'binary' }),
      ),
      compressedBytes: fc.nat(),
      bytes: fc.double(),
      isEncrypted: fc.boolean(),
      method: fc.nat(20),
      unixMode: fc.nat(0o177777),
    });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 8 }),
        fc.nat(),
        fc.jsonValue({ maxDepth: 3 }),
        fc.nat(),
        (entries, size, value, seed) => {
          const random = createRandom(seed);
          checkDirectory(entries, size);
          const changed = readManifest(JSON.stringify(withOneChange(manifest, value, random)));
          if (changed.ok) checkParts(changed.value, entries);
          readManifest(JSON.stringify(value));
          bundleRecordSchema.safeParse(withOneChange(record, value, random));
        },
      ),
      { numRuns: CASES_OF_TEXT, seed: 5 },
    );
  }, 120_000);
});

const textOf = (files: readonly { name: string; content: Buffer }[], wanted: string): string =>
  String(files.find(({ name }) => name === wanted)?.content);

/** A copy of a document with one value anywhere in it replaced. */
function withOneChange(document: unknown, value: unknown, random: () => number): unknown {
  if (typeof document !== 'object' || document === null || random() < 0.2) return value;
  const entries = Object.entries(document);
  const at = Math.floor(random() * entries.length);
  const changed = entries.map(([key, inside], index) => [
    key,
    index === at ? withOneChange(inside, value, random) : inside,
  ]);
  return Array.isArray(document)
    ? changed.map(([, inside]) => inside)
    : Object.fromEntries(changed);
}
