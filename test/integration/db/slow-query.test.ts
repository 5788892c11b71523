import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDatabase, selectOne, SLOW_QUERY_MS } from '../../../main/db/database.ts';
import { openConnection } from '../../../main/db/open.ts';

afterEach(() => void vi.restoreAllMocks());

describe('slow queries', () => {
  test.each([
    [SLOW_QUERY_MS, []],
    [SLOW_QUERY_MS + 1, [['answers.list', SLOW_QUERY_MS + 1]]],
  ])('one of %i ms is reported as %j: its name, never its values', (milliseconds, expected) => {
    const slow: unknown[] = [];
    const database = createDatabase(openConnection(':memory:', { binding: null }), (name, took) =>
      slow.push([name, took]),
    );
    vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(milliseconds);
    selectOne(database, 'answers.list', 'SELECT ?', 'my secret');
    expect(slow).toEqual(expected);
  });
});
