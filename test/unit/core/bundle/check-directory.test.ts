import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkDirectory,
  MAX_ENTRIES,
  MAX_PART_BYTES,
  MAX_RATIO,
  RATIO_FREE_BYTES,
} from '../../../../core/bundle/check-directory.ts';
import type { DirectoryEntry } from '../../../../core/bundle/check-directory.ts';
import { bundleFaultText } from '../../../../core/bundle/fault.ts';
import { mediaPath, mediaSegmentId, partKind } from '../../../../core/bundle/manifest.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const ENOUGH = Number.MAX_SAFE_INTEGER;

const anEntry = (change: Partial<DirectoryEntry>): DirectoryEntry => ({
  name: 'manifest.json',
  compressedBytes: 100,
  bytes: 100,
  isEncrypted: false,
  method: 0,
  unixMode: 0o100600,
  ...change,
});

/** Of a directory with a manifest and this entry. */
const faultOf = (change: Partial<DirectoryEntry>): string | null => {
  const checked = checkDirectory([anEntry({}), anEntry(change)], ENOUGH);
  return checked.ok ? null : checked.error.kind;
};

describe('a directory of a bundle', () => {
  test.each([
    ['record', 'record.json'],
    ['document', 'session.json'],
    ['track', 'tracks/face.bin'],
    ['thumbnail', 'thumbnail.jpg'],
    ['media', mediaPath(ID)],
  ] as const)('a %s may be as large as its limit, and not a byte larger', (kind, name) => {
    const bytes = MAX_PART_BYTES[kind];
    expect(faultOf({ name, bytes, compressedBytes: bytes })).toBeNull();
    expect(faultOf({ name, bytes: bytes + 1, compressedBytes: bytes })).toBe('too-large');
  });

  test('what is packed to less than a hundredth is refused where it is large', () => {
    const name = 'session.json';
    const bytes = RATIO_FREE_BYTES + MAX_RATIO;
    const compressedBytes = bytes / MAX_RATIO;
    expect(faultOf({ name, bytes, compressedBytes, method: 8 })).toBeNull();
    expect(faultOf({ name, bytes, compressedBytes: compressedBytes - 1, method: 8 })).toBe(
      'too-large',
    );
    expect(faultOf({ name, bytes: RATIO_FREE_BYTES, compressedBytes: 1, method: 8 })).toBeNull();
  });

  test('all parts together may be as large as the file, and not larger', () => {
    const entries = [anEntry({}), anEntry({ name: 'record.json' })];
    expect(checkDirectory(entries, 200).ok).toBe(true);
    expect(checkDirectory(entries, 199)).toMatchObject({ error: { kind: 'cut-short' } });
  });

  test('an archive that says nothing of file types is one of plain files', () => {
    expect(faultOf({ name: 'record.json', unixMode: 0 })).toBeNull();
    expect(faultOf({ name: 'record.json', unixMode: 0o120777 })).toBe('unsafe-name');
  });

  test('every name but the known ones is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        fc.pre(partKind(name) === null && name !== 'manifest.json');
        expect(['unsafe-name', 'unknown-part']).toContain(faultOf({ name }));
      }),
    );
  });

  test('has room for far more than a session has', () => {
    expect(MAX_ENTRIES).toBeGreaterThan(1_000);
  });
});

describe('names of parts', () => {
  test('media are named by an identifier and nothing else', () => {
    expect(mediaSegmentId(mediaPath(ID))).toBe(ID);
    for (const name of [
      `media/${ID}.mp4`,
      `media/../${ID}.webm`,
      `media/${'-'.repeat(36)}.webm`,
      `MEDIA/${ID}.webm`,
      `media/${ID}.webm/`,
    ])
      expect(partKind(name), name).toBeNull();
  });
});

test('every fault is told with the file, what to do, and that nothing was stored', () => {
  const kinds = [
    'not-readable',
    'not-a-bundle',
    'newer',
    'cut-short',
    'encrypted',
    'unsafe-name',
    'duplicate',
    'unknown-part',
    'missing-part',
    'too-large',
    'altered',
    'unreadable',
  ] as const;
  const texts = kinds.map(
    (kind) => bundleFaultText('mine.greenroom', { kind, name: 'a part' }).text,
  );
  expect(new Set(texts).size).toBe(kinds.length);
  for (const text of texts) {
    expect(text).toMatch(/^mine\.greenroom /);
    expect(text).toMatch(/Nothing was stored, and your sessions are as they were\.$/);
  }
});
