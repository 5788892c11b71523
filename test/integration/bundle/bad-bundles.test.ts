import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { manifestSchema } from '../../../core/bundle/manifest.ts';
import type { BundleManifest } from '../../../core/bundle/manifest.ts';
import { bundleRecordSchema } from '../../../core/bundle/record.ts';
import type { BundleRecord } from '../../../core/bundle/record.ts';
import { anArchive, filesOf } from '../../helpers/archives.ts';
import type { ArchiveFile } from '../../helpers/archives.ts';
import { aBundleOf, aDesk, aFullSession, everyByte, someBytes } from '../../helpers/bundles.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';

type Files = readonly ArchiveFile[];

/** The parts of one good bundle, to be made bad in one way at a time. */
let good: Files = [];
let whole = Buffer.alloc(0);
beforeEach(async () => {
  if (good.length > 0) return;
  const path = await aBundleOf(await aFullSession(3_000));
  good = await filesOf(path);
  whole = readFileSync(path);
});

const manifestOf = (files: Files): BundleManifest =>
  manifestSchema.parse(
    JSON.parse(String(files.find(({ name }) => name === 'manifest.json')?.content)),
  );

const replace = (files: Files, name: string, change: Partial<ArchiveFile>): Files =>
  files.map((file) => (file.name === name ? { ...file, ...change } : file));

const without = (files: Files, name: string): Files => files.filter((file) => file.name !== name);

const withManifest = (files: Files, manifest: unknown): Files =>
  replace(files, 'manifest.json', { content: Buffer.from(JSON.stringify(manifest)) });

/** Writes what the manifest says of the other files anew, so that it agrees with them. */
function agreed(files: Files): Files {
  const parts = files
    .filter(({ name }) => name !== 'manifest.json')
    .map(({ name, content }) => ({
      path: String(name),
      bytes: content.byteLength,
      sha256: createHash('sha256').update(content).digest('hex'),
    }));
  return withManifest(files, { ...manifestOf(files), parts });
}

/** A record that says something else, and a manifest that agrees with it. */
function withRecord(change: (record: BundleRecord) => object): Files {
  const file = good.find(({ name }) => name === 'record.json');
  const record = bundleRecordSchema.parse(JSON.parse(String(file?.content)));
  const content = Buffer.from(JSON.stringify({ ...record, ...change(record) }));
  return agreed(replace(good, 'record.json', { content }));
}

const mediaName = (): string =>
  String(good.find(({ name }) => String(name).startsWith('media/'))?.name);

const flipped = (name: string): Files => {
  const content = Buffer.from(good.find((file) => file.name === name)?.content ?? '');
  content[content.byteLength >> 1] = (content[content.byteLength >> 1] ?? 0) ^ 1;
  return replace(good, name, { content });
};

/** Opens a file and takes it in if it can be opened; nothing may change. The reason, in words. */
async function refusal(path: string): Promise<string> {
  const studio = aStudio();
  await studio.value('opportunities:create', { company: 'Kept', role: '' });
  const before = everyByte(studio.folder);
  const desk = aDesk(studio, path);
  const opened = await desk.choose();
  let error = opened.ok ? null : opened.error;
  if (opened.ok && opened.value.kind === 'opened') {
    const { id } = opened.value.content;
    const taken = await desk.takeIn(id, true);
    error = taken.ok ? null : taken.error;
    await desk.close(id);
  }
  expect(everyByte(studio.folder)).toEqual(before);
  if (error === null) return 'taken in';
  expect(error.text).toContain('Nothing was stored');
  expect(error.text).not.toContain(studio.folder);
  return error.text;
}

const refusalOf = (bytes: Buffer): Promise<string> => {
  const path = join(aFolder(), 'bad.greenroom');
  writeFileSync(path, bytes);
  return refusal(path);
};

describe('a bundle that is not as it should be', () => {
  test('the archives of this test are taken in as long as nothing is wrong with them', async () => {
    const studio = aStudio();
    const path = join(aFolder(), 'good.greenroom');
    writeFileSync(path, anArchive(agreed(good)));
    const desk = aDesk(studio, path);
    const opened = await desk.choose();
    if (!opened.ok || opened.value.kind !== 'opened') throw new Error(JSON.stringify(opened));
    expect(await desk.takeIn(opened.value.content.id, false)).toMatchObject({ ok: true });
  });

  test.each([
    '../evil.json',
    'media/../../evil.webm',
    '/etc/evil',
    'C:/evil',
    'C:\\evil',
    'media\\evil.webm',
    'tracks/face.bin\0.txt',
    './manifest.json',
    'media//evil.webm',
    '~/evil',
  ])('the name %j leads out of its place', async (name) => {
    const files = [...good, { name, content: Buffer.from('x') }];
    expect(await refusalOf(anArchive(files))).toMatch(/under a name that would lead out/);
  });

  test('a link and a device are no files', async () => {
    for (const mode of [0o120777, 0o060600, 0o040755])
      expect(await refusalOf(anArchive(replace(good, mediaName(), { mode })))).toMatch(
        /lead out of its place/,
      );
  });

  test('two files of the same name', async () => {
    for (const name of ['record.json', 'manifest.json', mediaName()]) {
      const twice = good.filter((file) => file.name === name);
      expect(await refusalOf(anArchive([...good, ...twice]))).toMatch(/two files of the same name/);
    }
  });

  test('something that does not belong there, in the archive or in the manifest', async () => {
    const strange = { name: 'run-me.exe', content: Buffer.from('MZ') };
    expect(await refusalOf(anArchive(agreed([...good, strange])))).toMatch(/does not belong/);
    const media = { name: `media/${randomUUID()}.webm`, content: Buffer.from('x') };
    expect(await refusalOf(anArchive([...good, media]))).toMatch(/does not belong/);
    // Agreed upon, but of no segment that the record knows.
    expect(await refusalOf(anArchive(agreed([...good, media])))).toMatch(/does not belong/);
    const folder = { name: 'media/', content: Buffer.alloc(0) };
    expect(await refusalOf(anArchive([...good, folder]))).toMatch(/does not belong/);
  });

  test('a part that is not there', async () => {
    for (const { name } of good) {
      if (name === 'manifest.json') continue;
      expect(await refusalOf(anArchive(without(good, String(name))))).toMatch(/lacks a part/);
    }
    expect(await refusalOf(anArchive(agreed(without(good, 'tracks/face.bin'))))).toMatch(
      /lacks a part/,
    );
    expect(await refusalOf(anArchive(agreed(without(good, 'record.json'))))).toMatch(
      /lacks a part/,
    );
  });

  test('a single bit that has changed, in any part', async () => {
    for (const { name } of good) {
      if (name === 'manifest.json') continue;
      expect(await refusalOf(anArchive(flipped(String(name))))).toMatch(
        /was changed or damaged after it was written/,
      );
    }
  });

  test('a part that is longer or shorter than announced', async () => {
    const content = Buffer.from('{}');
    expect(await refusalOf(anArchive(replace(good, 'session.json', { content })))).toMatch(
      /was changed or damaged/,
    );
    // The directory lies, so that only unpacking tells: far more comes out than was announced.
    const bomb: Partial<ArchiveFile> = {
      content: Buffer.alloc(60_000_000),
      isDeflated: true,
      claimedBytes: 100,
    };
    const parts = manifestOf(good).parts.map((part) =>
      part.path === 'session.json' ? { ...part, bytes: 100 } : part,
    );
    const files = withManifest(good, { ...manifestOf(good), parts });
    expect(await refusalOf(anArchive(replace(files, 'session.json', bomb)))).toMatch(
      /was changed or damaged/,
    );
  });

  test('a part that would fill the disk', async () => {
    const content = Buffer.alloc(60_000_000);
    expect(
      await refusalOf(
        anArchive(agreed(replace(good, 'session.json', { content, isDeflated: true }))),
      ),
    ).toMatch(/would grow far larger/);
    for (const name of ['manifest.json', 'record.json', 'thumbnail.jpg'])
      expect(
        await refusalOf(
          anArchive(replace(good, name, { claimedBytes: 0xf0000000, isDeflated: true })),
        ),
      ).toMatch(/would grow far larger/);
  });

  test('more files than a session can have', async () => {
    const many = Array.from({ length: 2_001 }, (_, index) => ({
      name: `media/${index}`,
      content: Buffer.alloc(0),
    }));
    expect(await refusalOf(anArchive(many))).toMatch(/would grow far larger/);
    expect(await refusalOf(anArchive(good, 0xfffe))).toMatch(/would grow far larger/);
  });

  test('one file’s bytes claimed by several', async () => {
    const media = mediaName();
    const copies = Array.from({ length: 100 }, () => ({
      name: `media/${randomUUID()}.webm`,
      content: good.find(({ name }) => name === media)?.content ?? Buffer.alloc(0),
      sameBytesAs: media,
    }));
    expect(await refusalOf(anArchive([...good, ...copies]))).toMatch(/incomplete or damaged/);
  });

  test('from a newer version it is told apart from a damaged one', async () => {
    const newer = { format: 'greenroom.bundle', version: 2, parts: 'in another way' };
    expect(await refusalOf(anArchive(withManifest(good, newer)))).toMatch(/newer version/);
    const unknown = { format: 'greenroom.bundle', version: 1, parts: 'in another way' };
    expect(await refusalOf(anArchive(withManifest(good, unknown)))).toMatch(/cannot read/);
  });

  test('locked with a password', async () => {
    const locked = good.map((file) => ({ ...file, isEncrypted: true }));
    expect(await refusalOf(anArchive(locked))).toMatch(/locked with a password/);
  });

  test('another archive, another file, no file', async () => {
    const other = [{ name: 'record.json', content: Buffer.from('{}') }];
    expect(await refusalOf(anArchive(other))).toMatch(/is not a session bundle/);
    expect(await refusalOf(anArchive(withManifest(good, { format: 'zip' })))).toMatch(
      /is not a session bundle/,
    );
    const manifest = { content: Buffer.from('no JSON') };
    expect(await refusalOf(anArchive(replace(good, 'manifest.json', manifest)))).toMatch(
      /is not a session bundle/,
    );
    expect(await refusalOf(Buffer.from('Dear Sir or Madam'))).toMatch(/is not a session bundle/);
    expect(await refusalOf(Buffer.alloc(0))).toMatch(/is not a session bundle/);
    expect(await refusalOf(someBytes(1, 100_000))).toMatch(/is not a session bundle/);
    const folder = aFolder();
    expect(await refusal(join(folder, 'gone.greenroom'))).toMatch(/gone\.greenroom is gone/);
    mkdirSync(join(folder, 'folder.greenroom'));
    expect(await refusal(join(folder, 'folder.greenroom'))).toMatch(/is not a session bundle/);
  });

  test.skipIf(process.platform === 'win32')('a pipe under its name is not waited for', async () => {
    const path = join(aFolder(), 'pipe.greenroom');
    execFileSync('mkfifo', [path]);
    expect(await refusal(path)).toMatch(/is not a session bundle/);
  });

  test('cut off anywhere', async () => {
    for (const share of [0.0001, 0.1, 0.5, 0.9, 0.999]) {
      const bytes = Math.max(5, Math.floor(whole.byteLength * share));
      expect(await refusalOf(whole.subarray(0, bytes))).toMatch(/is incomplete or damaged/);
    }
  });

  test.each<readonly [string, (record: BundleRecord) => object]>([
    ['still runs', ({ session }) => ({ session: { ...session, state: 'running' } })],
    [
      'is another one than the manifest says',
      ({ session }) => ({ session: { ...session, id: randomUUID() } }),
    ],
    ['has an answer twice', ({ answers }) => ({ answers: [...answers, ...answers] })],
    [
      'has two answers in one take',
      ({ answers }) => ({
        answers: answers.flatMap((answer) => [answer, { ...answer, id: randomUUID() }]),
      }),
    ],
    [
      'rates an answer it does not have',
      ({ ratings }) => ({
        ratings: ratings.map((rating) => ({ ...rating, answerId: randomUUID() })),
      }),
    ],
    [
      'ticks points of an answer it does not have',
      ({ coveredPoints }) => ({
        coveredPoints: coveredPoints.map((one) => ({ ...one, answerId: randomUUID() })),
      }),
    ],
    [
      'leaves out a stretch of no length',
      ({ leftOut }) => ({ leftOut: leftOut.map((one) => ({ ...one, endMs: one.startMs })) }),
    ],
    [
      'has two segments in one place',
      ({ segments }) => ({ segments: segments.map((one) => ({ ...one, position: 0 })) }),
    ],
    [
      'has ids that are none',
      ({ markers }) => ({ markers: markers.map((one) => ({ ...one, id: '../../x' })) }),
    ],
    [
      'belongs to another opportunity',
      ({ session }) => ({ session: { ...session, opportunityId: null } }),
    ],
    ['has no plan', ({ session }) => ({ session: { ...session, plan: null } })],
  ])('a session that %s', async (_name, change) => {
    expect(await refusalOf(anArchive(withRecord(change)))).toMatch(/this version cannot read/);
  });

  test('samples of another length than the record says, media of a segment that was deleted', async () => {
    const shorter = withRecord(({ batches }) => ({ batches: batches.slice(1) }));
    expect(await refusalOf(anArchive(shorter))).toMatch(/was changed or damaged/);
    const deleted = withRecord(({ segments }) => ({
      segments: segments.map((segment) => ({ ...segment, state: 'deleted' })),
    }));
    expect(await refusalOf(anArchive(deleted))).toMatch(/does not belong/);
  });

  test('what is wrong is said without what the names of the archive would do to the screen', async () => {
    const name = `\u202Eevil\u0007${'x'.repeat(500)}`;
    const text = await refusalOf(anArchive([...good, { name, content: Buffer.from('x') }]));
    for (const trick of ['\u202E', '\u0007']) expect(text).not.toContain(trick);
    expect(text.length).toBeLessThan(400);
  });
});
