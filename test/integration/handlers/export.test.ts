import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../../core/notes/types.ts';
import type { ExportFormat } from '../../../core/notes/types.ts';
import type { HandlerContext } from '../../../main/handlers/context.ts';
import {
  aDataQuality,
  aFaceBatch,
  aNewSession,
  frameTimes,
} from '../../helpers/builders-session.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';

async function anExport(change: Partial<HandlerContext> = {}) {
  const target = aFolder();
  const suggested: string[] = [];
  const studio = aStudio({
    chooseTarget: async (name) => {
      suggested.push(name);
      return join(target, name);
    },
    ...change,
  });
  const { id } = await studio.value('sessions:create', aNewSession());
  await studio.value('sessions:append-track', {
    sessionId: id,
    track: 'face',
    sequence: 0,
    batch: aFaceBatch(frameTimes(0, 25)),
    dataQuality: aDataQuality(),
  });
  await studio.value('sessions:finish', {
    sessionId: id,
    endMs: 1_000,
    dataQuality: aDataQuality(),
  });
  const save = (format: ExportFormat) => studio.call('export:save', { sessionId: id, format });
  return { studio, target, suggested, save };
}

describe('exporting session notes', () => {
  test.each(EXPORT_FORMATS)('%s is written under the suggested name', async (format) => {
    const { target, suggested, save } = await anExport();
    const [answer] = [await save(format)];
    const [name] = suggested;
    expect(answer).toEqual({ ok: true, value: { kind: 'saved', fileName: name } });
    expect(name).toContain('blue-harbour');
    expect(readdirSync(target)).toEqual([name]);
    expect(readFileSync(join(target, String(name))).byteLength).toBeGreaterThan(3);
  });

  test('JSON can be read back, and CSV has a row for each sample', async () => {
    const { target, suggested, save } = await anExport();
    await save('json');
    await save('csv');
    const [json, csv] = suggested.map((name) => readFileSync(join(target, name), 'utf8'));
    expect(JSON.parse(String(json))).toMatchObject({ schema: 'greenroom.session' });
    expect(String(csv).trim().split('\r\n')).toHaveLength(1 + 25);
  });

  test('a changed mind writes nothing and is no failure', async () => {
    const { save } = await anExport({ chooseTarget: async () => null });
    expect(await save('markdown')).toEqual({ ok: true, value: { kind: 'cancelled' } });
  });

  test('a target that cannot be written is said in words, and what was there stays', async () => {
    const folder = aFolder();
    const taken = join(folder, 'taken.md');
    await mkdir(taken);
    await writeFile(join(taken, 'inside.txt'), 'mine');
    for (const path of [taken, join(folder, 'no', 'such', 'folder.md')]) {
      const { save } = await anExport({ chooseTarget: async () => path });
      expect(await save('markdown')).toMatchObject({ ok: false, error: { type: 'CannotWrite' } });
    }
    expect(readdirSync(folder)).toEqual(['taken.md']);
    expect(readdirSync(taken)).toEqual(['inside.txt']);
  });

  test('a PDF that cannot be printed leaves no file and the other formats working', async () => {
    const { target, save } = await anExport({
      printPdf: async () => {
        throw new Error('no printer');
      },
    });
    expect(await save('pdf')).toMatchObject({ ok: false, error: { type: 'ExportFailed' } });
    expect(readdirSync(target)).toEqual([]);
    expect((await save('html')).ok).toBe(true);
  });
});
