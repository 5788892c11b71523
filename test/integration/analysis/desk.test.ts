import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createAnalysisDesk } from '../../../main/analysis/desk.ts';
import { openInputFile } from '../../../main/analysis/input-file.ts';
import type { InputFile } from '../../../main/analysis/input-file.ts';
import { createAppHandler } from '../../../main/protocol/serve.ts';
import { aFolder } from '../../helpers/database.ts';

const JOB = {
  ranges: [{ fromMs: 0, toMs: null }],
  measure: { withPose: true, eyes: { from: 'habit' as const, interviewer: { xCm: 0, yCm: -7 } } },
};
const ID = '00000000-0000-4000-8000-000000000001';
const TEXT = 'the first words of a video';
const opened: InputFile[] = [];

async function aJob() {
  const path = join(aFolder(), 'talk.mp4');
  writeFileSync(path, TEXT);
  const file = await openInputFile(path);
  if (!file.ok) throw new Error(file.error.text);
  opened.push(file.value);
  const desk = createAnalysisDesk(
    () => ID,
    () => 7,
  );
  const running = desk.begin({
    file: file.value,
    job: JOB,
    onProgress: () => undefined,
  });
  const folders = { renderer: '/nowhere', models: '/nowhere', 'vision-runtime': '/nowhere' };
  const handle = createAppHandler(folders, () => undefined, { recording: desk.serve });
  const get = (range: string | null, id = ID, method = 'GET') =>
    handle({
      method,
      url: `app://greenroom/recording/${id}`,
      headers: new Headers(range === null ? {} : { range }),
    });
  return { path, desk, running, get };
}

afterEach(async () => {
  for (const { handle } of opened.splice(0)) await handle.close();
});

describe('the file of a job', () => {
  test('is served range by range', async () => {
    const { get } = await aJob();
    const part = await get('bytes=4-8');
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 4-8/${TEXT.length}`);
    expect(await part.text()).toBe('first');
    expect(await (await get('bytes=21-1000')).text()).toBe('video');
  });

  test.each([
    ['no range', null],
    ['a range without an end', 'bytes=0-'],
    ['a suffix', 'bytes=-5'],
    ['several ranges', 'bytes=0-1,3-4'],
    ['a range behind the end', `bytes=${TEXT.length}-${TEXT.length + 1}`],
    ['a range backwards', 'bytes=5-4'],
    ['rubbish', 'bytes=a-b'],
  ])('is not served for %s', async (_what, range) => {
    const { get } = await aJob();
    const refused = await get(range);
    expect(refused.status).toBe(416);
    expect(await refused.text()).toBe('');
  });

  test('is served to nobody who does not know the id, and by no path', async () => {
    const { get } = await aJob();
    for (const id of ['00000000-0000-4000-8000-000000000002', '..%2Ftalk.mp4', 'talk.mp4', ''])
      expect((await get('bytes=0-3', id)).status).toBeGreaterThanOrEqual(400);
    expect((await get('bytes=0-3', `${ID}/talk.mp4`)).status).toBe(404);
    expect((await get('bytes=0-3', ID, 'POST')).status).toBe(405);
  });

  test('that became shorter meanwhile is an error, not zeros', async () => {
    const { path, get } = await aJob();
    truncateSync(path, 5);
    expect((await get('bytes=3-9')).status).toBe(410);
  });

  test('is served no more once the job has ended', async () => {
    const { desk, get } = await aJob();
    expect(desk.report(ID, { kind: 'failed', failure: { fault: 'damaged', detail: '1' } })).toBe(
      true,
    );
    expect((await get('bytes=0-3')).status).toBe(404);
    expect(desk.open(ID)).toBe(null);
    expect(desk.report(ID, { kind: 'done' })).toBe(false);
  });

  test('is not served by the app’s own window, which has no desk', async () => {
    const folders = { renderer: '/nowhere', models: '/nowhere', 'vision-runtime': '/nowhere' };
    const handle = createAppHandler(folders, () => undefined);
    const url = `app://greenroom/recording/${ID}`;
    expect((await handle({ method: 'GET', url, headers: new Headers() })).status).toBe(404);
  });
});

describe('a job', () => {
  test('tells the page what to do, and nothing about where the file is', async () => {
    const { desk } = await aJob();
    expect(desk.open(ID)).toEqual({ ...JOB, fileBytes: TEXT.length });
  });

  test('ends as the page says, once', async () => {
    const { desk, running } = await aJob();
    const facts = { width: 640, height: 480, frameRate: 30, endMs: 1_000, codec: 'avc' };
    desk.report(ID, { kind: 'opened', facts });
    desk.report(ID, { kind: 'done' });
    running.fail({ fault: 'fault', detail: 'too late' });
    expect(await running.outcome).toEqual({ ok: true, value: { facts, batches: [] } });
  });

  test('fails with measurements that cannot be read, and when it ends before it began', async () => {
    const broken = await aJob();
    broken.desk.report(ID, { kind: 'batch', batch: Uint8Array.of(1, 2, 3) });
    expect(await broken.running.outcome).toMatchObject({ ok: false, error: { fault: 'fault' } });
    const hasty = await aJob();
    hasty.desk.report(ID, { kind: 'done' });
    expect(await hasty.running.outcome).toMatchObject({ ok: false });
  });
});
