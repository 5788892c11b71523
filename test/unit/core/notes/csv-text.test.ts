import { describe, expect, it } from 'vitest';
import { csvNumberCell, csvTextCell } from '../../../../core/notes/csv-text.ts';

describe('cells of a CSV file', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '   =1', '\tplain'])(
    'never lets a spreadsheet run the text %j',
    (text) => {
      expect(csvTextCell(text).replace(/^"/u, '').startsWith("'")).toBe(true);
    },
  );

  it('quotes what would break the row', () => {
    expect(csvTextCell('a,b')).toBe('"a,b"');
    expect(csvTextCell('say "hi"')).toBe('"say ""hi"""');
    expect(csvTextCell('two\nlines')).toBe('"two\nlines"');
    expect(csvTextCell('plain - text')).toBe('plain - text');
  });

  it('leaves a cell empty where nothing was measured, and writes zero where zero was', () => {
    expect(csvNumberCell(Number.NaN)).toBe('');
    expect(csvNumberCell(undefined)).toBe('');
    expect(csvNumberCell(Infinity)).toBe('');
    expect(csvNumberCell(0)).toBe('0');
    expect(csvNumberCell(-3.5)).toBe('-3.5');
    expect(csvNumberCell(Math.fround(0.1))).toBe('0.1');
  });
});
