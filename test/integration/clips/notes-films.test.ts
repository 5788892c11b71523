import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAX_FILM_BYTES } from '../../../core/notes/report-films.ts';
import { notesFilms } from '../../../main/services/notes-films.ts';
import { aClip } from '../../helpers/a-clip.ts';
import { aReview } from '../../helpers/a-review.ts';
import { aNewSession } from '../../helpers/builders-session.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';

const ID = '00000000-0000-4000-8000-00000000abcd';
const [answer] = aReview().answers;
if (answer === undefined) throw new Error('The review of the tests has answers.');
const review = { answers: [{ ...answer, clips: [aClip(), aClip({ id: 'clip-2' })] }] };
const reading = (bytes: number) => ({ read: async () => new Uint8Array(bytes).fill(1) });

describe('films for notes', () => {
  test('come as text of the page, by the moments they show', async () => {
    const films = await notesFilms(reading(3), [{ clipId: 'clip-1', id: ID }], review);
    expect(films).toEqual({
      ok: true,
      value: new Map([['clip-1', 'data:video/webm;base64,AQEB']]),
    });
  });

  test('are all there or none is', async () => {
    const wanted = [{ clipId: 'clip-1', id: ID }];
    const gone = await notesFilms({ read: async () => null }, wanted, review);
    expect(gone).toMatchObject({ ok: false, error: { type: 'ExportFailed' } });
    const noMoment = await notesFilms(reading(3), [{ clipId: 'clip-9', id: ID }], review);
    expect(noMoment).toMatchObject({ ok: false, error: { type: 'ExportFailed' } });
  });

  test('have a size up to which they are taken, together', async () => {
    const wanted = ['clip-1', 'clip-2'].map((clipId) => ({ clipId, id: ID }));
    expect(await notesFilms(reading(MAX_FILM_BYTES / 2), wanted, review)).toMatchObject({
      ok: true,
    });
    const large = await notesFilms(reading(MAX_FILM_BYTES / 2 + 1), wanted, review);
    expect(large).toMatchObject({ error: { title: 'The films are too large for one page' } });
  });

  test('that are gone keep the notes from being written', async () => {
    const target = join(aFolder(), 'notes.html');
    const studio = aStudio({ chooseTarget: async () => target });
    const { id: sessionId } = await studio.value('sessions:create', aNewSession());
    const films = [{ clipId: 'clip-1', id: ID }];
    const saved = await studio.call('export:save', { sessionId, format: 'html', films });
    expect(saved).toMatchObject({ ok: false, error: { type: 'ExportFailed' } });
    expect(existsSync(target)).toBe(false);
    // Other formats carry none, and are written.
    await studio.value('export:save', { sessionId, format: 'markdown', films });
    expect(existsSync(target)).toBe(true);
  });
});
