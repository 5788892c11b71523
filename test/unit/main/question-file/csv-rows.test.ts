import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_OWN_QUESTIONS } from '../../../../core/domain/own-question.ts';
import { readCsvRows } from '../../../../main/question-file/csv-rows.ts';

const cellsOf = (text: string) => {
  const rows = readCsvRows(text);
  return rows.ok ? rows.value.map(({ cells }) => cells) : rows.error;
};

describe('a table as text', () => {
  it('is read with commas, semicolons or tabs, whichever is most in the first line', () => {
    for (const separator of [',', ';', '\t'])
      expect(cellsOf(`a${separator}b\n1${separator}"2, 3; 4\t5"`)).toEqual([
        ['a', 'b'],
        ['1', '2, 3; 4\t5'],
      ]);
  });

  it('ends its lines in any of three ways, the last one or not', () => {
    for (const end of ['\n', '\r\n', '\r'])
      for (const last of ['', end])
        expect(cellsOf(`a,b${end}1,2${last}`)).toEqual([
          ['a', 'b'],
          ['1', '2'],
        ]);
  });

  it('has quotes and line ends in quoted cells, and counts the lines of the file all the same', () => {
    expect(readCsvRows('a,b\r\n"one\r\ntwo","say ""hi"""\r\n\r\n3,4')).toEqual({
      ok: true,
      value: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['one\ntwo', 'say "hi"'] },
        { line: 5, cells: ['3', '4'] },
      ],
    });
  });

  it('keeps empty cells, at the end as well, and passes over blank lines', () => {
    expect(cellsOf('a,b,\n\n , ,\n   \n,,')).toEqual([
      ['a', 'b', ''],
      ['', '', ''],
      ['', '', ''],
    ]);
    expect(cellsOf('a,')).toEqual([['a', '']]);
    expect(cellsOf('')).toEqual([]);
  });

  it('may have spaces around its cells, and keeps those within quotation marks', () => {
    expect(cellsOf('a , b\n "1" ,\u00A02 ')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(cellsOf('a,b\n" 1 ", 2')).toEqual([
      ['a', 'b'],
      [' 1 ', '2'],
    ]);
  });

  it('keeps rows that are too short or too long, for who knows how long they should be', () => {
    expect(cellsOf('a,b\n1\n1,2,3')).toEqual([['a', 'b'], ['1'], ['1', '2', '3']]);
  });

  it('is read no further than where it is plain that it is too long', () => {
    const rows = readCsvRows(`a,b\n${'1,2\n'.repeat(MAX_OWN_QUESTIONS + 5)}`);
    expect(rows).toMatchObject({ ok: true, value: { length: MAX_OWN_QUESTIONS + 2 } });
    const full = readCsvRows(`a,b\n${'\n1,2\n   \n'.repeat(MAX_OWN_QUESTIONS)}`);
    expect(full).toMatchObject({ ok: true, value: { length: MAX_OWN_QUESTIONS + 1 } });
    expect(full.ok ? full.value.at(-1)?.line : 0).toBe(3 * MAX_OWN_QUESTIONS);
  });

  it('names the line where a quotation mark was opened that swallows the rest', () => {
    expect(cellsOf('a,b\n1,2\n3,"4\n5,6\n7,8')).toEqual({
      line: 3,
      text: 'a quotation mark is opened here and never closed',
    });
    expect(cellsOf('ä;b\r\n"é\r\né";1\r\n\r\n2; "3\r\n4')).toMatchObject({ line: 5 });
    expect(cellsOf('"')).toMatchObject({ line: 1 });
  });

  it('says where quotation marks do not fit', () => {
    expect(cellsOf('a,b\n1,x"y"')).toMatchObject({ line: 2 });
    expect(cellsOf('a,b\n"1\n2"x,3')).toMatchObject({ line: 3 });
    expect(cellsOf('a,b\r\n"1\r\n2"x,3')).toMatchObject({ line: 3 });
  });

  it('gives back every table that was written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', ';', 'é') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const head = ['x', 'y'];
        const text = [head, ...rows]
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join(end);
        const asStored = rows.map((cells) => cells.map((one) => one.replace(/\r\n?/gu, '\n')));
        expect(cellsOf(text)).toEqual([head, ...asStored]);
      }),
    );
  });
});
