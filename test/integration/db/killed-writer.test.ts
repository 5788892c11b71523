import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openConnection } from '../../../main/db/open.ts';
import { DATABASE_FILE } from '../../../main/db/start-store.ts';
import { loadTracks } from '../../../main/services/load-tracks.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';

const WRITER = fileURLToPath(new URL('./writer-process.ts', import.meta.url));

/** Runs the writer until it has acknowledged some batches, kills it, and gives the last number. */
async function lastAcknowledged(folder: string, batches: number): Promise<number> {
  const child = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const chunk of child.stdout) {
    text += String(chunk);
    if (text.split('\n').length > batches) break;
  }
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return Number(text.trim().split('\n').at(-1));
}

describe('a process killed while it writes', () => {
  test.each([1, 7, 40])(
    'after %i batches: all that was acknowledged is there, whole, and offered at the next start',
    async (batches) => {
      const folder = aFolder();
      const last = await lastAcknowledged(folder, batches);
      expect(last).toBeGreaterThanOrEqual(batches - 1);

      const check = openConnection(join(folder, DATABASE_FILE), { binding: null });
      expect(check.pragma('integrity_check', { simple: true })).toBe('ok');
      check.close();

      const studio = aStudio({ folder });
      expect(studio.notices.all()).toEqual([]);
      const { interrupted } = await studio.value('app:state', undefined);
      expect(interrupted).toHaveLength(1);
      const [session] = interrupted;
      if (session === undefined) return;
      const tracks = loadTracks(studio.database(), session.id);
      expect(tracks.damagedBatches).toBe(0);
      const times = [...tracks.face.t];
      expect(times.length % 25).toBe(0);
      expect(times.length / 25).toBeGreaterThanOrEqual(last + 1);
      expect(session.durationMs).toBe(times.at(-1));
      const review = await studio.value('review:open', { sessionId: session.id });
      expect(review.record.phases).toMatchObject([{ kind: 'answer', endMs: session.durationMs }]);
    },
  );
});
