import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { CallInput } from '../../core/ipc/contract.ts';
import { aDataQuality, aNewSession } from './builders-session.ts';
import { aSegmentDraft } from './media.ts';

export type RecordedFilm = { readonly sessionId: string; readonly segmentId: string };

/** Stores a film as a window that records would, second by second; answers when all of it is in the file. */
export async function recordFilm(
  page: Page,
  film: Uint8Array,
  seconds: number,
  session: CallInput<'sessions:create'> = aNewSession(),
): Promise<RecordedFilm> {
  const segmentId = randomUUID();
  const sessionId = await page.evaluate(async (draft) => {
    const created = await window.studio['sessions:create'](draft);
    if (!created.ok) throw new Error(created.error.text);
    return created.value.id;
  }, session);
  const step = Math.ceil(film.byteLength / seconds);
  const chunks = Array.from({ length: seconds }, (_, sequence) =>
    Buffer.from(film.subarray(sequence * step, (sequence + 1) * step)).toString('base64'),
  );
  await page.evaluate(
    async ({ draft, texts }) => {
      const begun = await window.studio['media:begin-segment'](draft);
      if (!begun.ok) throw new Error(begun.error.text);
      for (const [sequence, text] of texts.entries()) {
        const stored = await window.studio['media:append']({
          segmentId: draft.id,
          sequence,
          bytes: Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
          endMs: (sequence + 1) * 1_000,
          frames: (sequence + 1) * 30,
          droppedFrames: 0,
        });
        if (!stored.ok) throw new Error(stored.error.text);
      }
    },
    { draft: aSegmentDraft(sessionId, segmentId), texts: chunks },
  );
  return { sessionId, segmentId };
}

/** Ends its recording and its interview, so that it is made seekable. */
export const finishFilm = (
  page: Page,
  { sessionId, segmentId }: RecordedFilm,
  seconds: number,
): Promise<void> =>
  page.evaluate(
    async ({ end, finish }) => {
      await window.studio['media:end-segment'](end);
      await window.studio['sessions:finish'](finish);
    },
    {
      end: {
        segmentId,
        endMs: seconds * 1_000,
        reason: 'stopped' as const,
        frames: seconds * 30,
        droppedFrames: 0,
      },
      finish: { sessionId, endMs: seconds * 1_000, dataQuality: aDataQuality() },
    },
  );
