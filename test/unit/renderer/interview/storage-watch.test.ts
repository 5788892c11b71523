import { expect, it } from 'vitest';
import type { CallError } from '../../../../core/ipc/contract.ts';
import { createStorageWatch } from '../../../../renderer/src/interview/storage-watch.ts';
import type { StorageProblem } from '../../../../renderer/src/interview/storage-watch.ts';

const FULL: CallError = { type: 'DiskFull', title: 'The disk is full', text: 'Make room.' };
const LOST: CallError = { type: 'NotFound', title: 'No such session', text: 'It was deleted.' };

function aWatch() {
  const shown: (StorageProblem | null)[] = [];
  const watch = createStorageWatch((problem) => void shown.push(problem));
  return { tracks: watch('tracks'), writer: watch('writer'), shown: () => shown.at(-1) };
}

it('is over only when both writers work again', () => {
  const { tracks, writer, shown } = aWatch();
  tracks({ kind: 'failing', error: FULL });
  writer({ kind: 'failing', error: FULL });
  tracks({ kind: 'working' });
  expect(shown()).toEqual({ error: FULL, isKept: true });
  writer({ kind: 'working' });
  expect(shown()).toBeNull();
});

it('goes on saying what was refused when storing works again', () => {
  const { tracks, writer, shown } = aWatch();
  writer({ kind: 'refused', error: LOST });
  tracks({ kind: 'failing', error: FULL });
  expect(shown()).toEqual({ error: FULL, isKept: true });
  tracks({ kind: 'working' });
  expect(shown()).toEqual({ error: LOST, isKept: false });
});
