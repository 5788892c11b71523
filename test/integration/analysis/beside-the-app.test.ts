import { describe, expect, test } from 'vitest';
import { measuredRecording, storeRecording } from '../../../main/analysis/store-recording.ts';
import { closeDatabase } from '../../../main/db/close-store.ts';
import { MIGRATIONS } from '../../../main/db/migrations/migrations.ts';
import { startStore } from '../../../main/db/start-store.ts';
import { encodeFaceBatch } from '../../../core/tracks/codec.ts';
import { samplesToFaceTrack } from '../../../core/tracks/columns.ts';
import { emptyFaceSample } from '../../../core/vision/face-features.ts';
import { aLog, aStudio } from '../../helpers/database.ts';
import { aSession } from '../../helpers/a-session-record.ts';

/** What the command line does to a database that the running app has open. */
function storeFromTheCommandLine(folder: string): string {
  const options = { folder, migrations: MIGRATIONS, binding: null, now: () => new Date() };
  const store = startStore({ ...options, log: aLog() });
  if (store.kind !== 'ready') throw new Error(store.error.text);
  const samples = [emptyFaceSample({ t: 0, light: 1, latency: 1 })];
  const track = samplesToFaceTrack(samples);
  const id = storeRecording(store.database, {
    fileName: 'talk.mp4',
    title: '',
    tiles: null,
    measured: measuredRecording({
      facts: { width: 640, height: 480, frameRate: 30, endMs: 33, codec: 'avc' },
      batches: [{ kind: 'face', track, bytes: encodeFaceBatch(samples) }],
    }),
    calibration: null,
    range: { fromMs: 0, toMs: null },
    marks: null,
    startedAt: '2026-05-06T07:08:09.000Z',
    appVersion: '0.1.0',
    createId: () => crypto.randomUUID(),
  });
  closeDatabase(store.database);
  return id;
}

describe('the command line beside a running app', () => {
  test('adds its session and leaves the running interview alone', async () => {
    const { folder, value } = aStudio();
    const { plan, camera } = aSession();
    const live = await value('sessions:create', { opportunityId: null, plan, camera });
    const recording = storeFromTheCommandLine(folder);
    const states = new Map(
      (await value('sessions:list', undefined)).map(({ id, state }) => [id, state]),
    );
    expect(states).toEqual(
      new Map([
        [live.id, 'running'],
        [recording, 'finished'],
      ]),
    );
  });

  test('brings back nothing that the app has deleted, and purges nothing', async () => {
    const { folder, value } = aStudio();
    const first = storeFromTheCommandLine(folder);
    await value('sessions:delete', { sessionId: first });
    const second = storeFromTheCommandLine(folder);
    expect((await value('sessions:list', undefined)).map(({ id }) => id)).toEqual([second]);
    await value('sessions:restore', { sessionId: first });
    expect(await value('sessions:list', undefined)).toHaveLength(2);
  });

  test('a recording is not ended by the next interview', async () => {
    const { folder, value } = aStudio();
    const recording = storeFromTheCommandLine(folder);
    const { plan, camera } = aSession();
    await value('sessions:create', { opportunityId: null, plan, camera });
    const list = await value('sessions:list', undefined);
    expect(list.find(({ id }) => id === recording)?.state).toBe('finished');
  });
});
