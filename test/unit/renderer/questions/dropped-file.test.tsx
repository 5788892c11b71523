import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { CallOutput, DroppedFile } from '../../../../core/ipc/contract.ts';
import { QuestionsPage } from '../../../../renderer/src/features/questions/questions-page.tsx';
import { anAskedQuestion } from '../../../helpers/a-bank-question.ts';
import { anId } from '../../../helpers/a-review.ts';
import { createInMemoryQuestions } from '../../../helpers/in-memory-questions.ts';
import { aBridge, clearScreen, renderScreen, success } from '../review/studio.tsx';

afterEach(clearScreen);

type Opened = CallOutput<'questions:open-dropped'>;

const CONTENT = {
  id: anId(7),
  fileName: 'mine.json',
  entries: [
    { what: 'question', id: anId(1), change: 'new', text: 'Why boats?' },
    { what: 'favourite', id: anId(1), change: 'new', text: 'Why boats?' },
    { what: 'favourite', id: 'a', change: 'same', text: 'What went wrong?' },
  ],
  notes: [],
} as const satisfies Extract<Opened, { kind: 'opened' }>['content'];

/** The screen, and a main process that finds `opened` in whatever file it is given. */
async function openBank(opened: Opened) {
  const question = anAskedQuestion({ id: 'a', text: 'What went wrong?' });
  const { library, calls } = createInMemoryQuestions([question], { favouriteIds: ['a'] });
  const dropped: DroppedFile[] = [];
  const bridge = aBridge({
    ...calls,
    'questions:open-dropped': async (file) => {
      dropped.push(file);
      return success(opened);
    },
    'questions:take-in': async ({ id }) => {
      expect(id).toBe(CONTENT.id);
      library.questions.push({ ...question, id: anId(1), text: 'Why boats?', origin: 'own' });
      library.favouriteIds.add(anId(1));
      return success({ stored: 2 });
    },
  });
  renderScreen(<QuestionsPage />, bridge);
  await screen.findByRole('button', { name: 'What went wrong?' });
  return dropped;
}

const aFile = (name: string) => new File(['{}'], name, { type: 'application/json' });
const bring = (files: readonly File[]) => ({ dataTransfer: { types: ['Files'], files } });

it('asks for the file while one is held over the window', async () => {
  await openBank({ kind: 'opened', content: CONTENT });
  fireEvent.dragEnter(document.body, bring([]));
  await screen.findByText('Drop the file to import its questions');
  fireEvent.dragLeave(document.body, bring([]));
  await waitFor(() => expect(screen.queryByText(/^Drop the file/)).toBeNull());
});

it('shows what is in a file that is dropped, its favourites counted, and stores it', async () => {
  const dropped = await openBank({ kind: 'opened', content: CONTENT });
  const file = aFile('mine.json');
  fireEvent.drop(document.body, bring([file]));
  const dialog = await screen.findByRole('dialog', { name: 'Import questions' });
  expect(dropped).toEqual([file]);
  expect(dialog.textContent).toContain('mine.json holds 3 entries: 1 question, 2 favourites.');
  within(dialog).getByText('Favourite: Why boats?');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Store 2 entries' }));
  await screen.findByRole('button', { name: 'Why boats?' });
  const star = screen.getByRole('button', { name: 'Favourite: Why boats?' });
  expect(star.getAttribute('aria-pressed')).toBe('true');
});

it('says what is wrong with a file that is dropped, with its line', async () => {
  const faults = [{ line: 3, text: '“text” is empty' }];
  await openBank({ kind: 'faulty', fileName: 'mine.json', faults, faultCount: 1 });
  fireEvent.drop(document.body, bring([aFile('mine.json')]));
  const dialog = await screen.findByRole('dialog', { name: 'Import questions' });
  within(dialog).getByText('Line 3');
  expect(within(dialog).queryByRole('button', { name: /^Store/ })).toBeNull();
});

it('opens none of several files', async () => {
  const dropped = await openBank({ kind: 'opened', content: CONTENT });
  fireEvent.drop(document.body, bring([aFile('a.json'), aFile('b.json')]));
  await screen.findByText('One file at a time');
  expect(dropped).toEqual([]);
});
