import { afterEach, expect, test } from 'vitest';
import {
  currentWriting,
  PLAIN_WRITING,
  writeAs,
  writtenAs,
} from '../../../../core/writing/writing.ts';

const OTHER = { decimalMark: 'comma', dateOrder: 'year-first' } as const;

afterEach(() => writeAs(PLAIN_WRITING));

test('one thing can be written plainly while everything else is written as chosen', () => {
  writeAs(OTHER);
  expect(writtenAs(PLAIN_WRITING, currentWriting)).toEqual(PLAIN_WRITING);
  expect(currentWriting()).toEqual(OTHER);
});

test('what fails while it is written leaves nothing behind', () => {
  expect(() =>
    writtenAs(OTHER, () => {
      throw new Error('no room');
    }),
  ).toThrow('no room');
  expect(currentWriting()).toEqual(PLAIN_WRITING);
});
