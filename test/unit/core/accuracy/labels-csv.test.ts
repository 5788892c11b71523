import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelsToCsv, parseLabelsCsv } from '../../../../core/accuracy/labels-csv.ts';

const errorOf = (text: string): string => {
  const parsed = parseLabelsCsv(text);
  return parsed.ok ? `accepted: ${JSON.stringify(parsed.value)}` : parsed.error;
};
const afterHeader = (line: string): string => errorOf(`from,to,target,yaw,pitch\n${line}\n`);

describe('known looks as text', () => {
  test('a look a line, with or without its direction', () => {
    expect(parseLabelsCsv('from,to,target\n5,8.25,lens\n8.25,11,down\n')).toEqual({
      ok: true,
      value: [
        { span: { startMs: 5_000, endMs: 8_250 }, target: 'lens', yaw: null, pitch: null },
        { span: { startMs: 8_250, endMs: 11_000 }, target: 'down', yaw: null, pitch: null },
      ],
    });
    expect(parseLabelsCsv('from,to,target,yaw,pitch\n0,3,left,20.5,-4\n3,6,lens,,+0')).toEqual({
      ok: true,
      value: [
        { span: { startMs: 0, endMs: 3_000 }, target: 'left', yaw: 20.5, pitch: -4 },
        { span: { startMs: 3_000, endMs: 6_000 }, target: 'lens', yaw: null, pitch: 0 },
      ],
    });
  });

  test('is read as spreadsheets and people write it', () => {
    const text = '\uFEFF# my desk\r\nFrom, To, Target\r\n\r\n 1 , 4 , Interviewer \r\n# done\r\n';
    expect(parseLabelsCsv(text)).toMatchObject({
      ok: true,
      value: [{ span: { startMs: 1_000, endMs: 4_000 }, target: 'interviewer' }],
    });
  });

  test('says on which line it cannot be understood, comments counted', () => {
    expect(errorOf('# looks\nstart,end,what\n')).toMatch(/^line 2: the header is to be from,to/);
    expect(errorOf('from,to,target\n0,3,lens\n# next\n3,6\n')).toBe(
      'line 4: 3 values are needed; 2 are here.',
    );
    expect(errorOf('from,to,target\n0,3,lens,1,2\n')).toMatch(/^line 2: 3 values are needed; 5/);
  });

  test.each([
    ['x,3,lens,,', /"x" is not a time/],
    ['-1,3,lens,,', /"-1" is not a time/],
    ['0,1e3,lens,,', /"1e3" is not a time/],
    ['0,,lens,,', /"" is not a time/],
    ['3,3,lens,,', /ends before it begins/],
    ['0,3,camera,,', /"camera" is none of the targets lens, interviewer, up, down, left, right/],
    ['0,3,unknown,,', /"unknown" is none/],
    ['0,3,left,ten,', /"ten" is not a direction/],
    ['0,3,left,90.1,', /"90.1" is not a direction in degrees from -90 to 90/],
    ['0,3,left,,--3', /"--3" is not a direction/],
  ])('refuses %s', (line, problem) => {
    expect(afterHeader(line)).toMatch(/^line 2: /);
    expect(afterHeader(line)).toMatch(problem);
  });

  test('takes looks in time order that touch, and none that overlap', () => {
    expect(afterHeader('0,3,lens,,\n3,6,left,,')).toMatch(/^accepted/);
    expect(afterHeader('0,3,lens,,\n2.9,6,left,,')).toMatch(/^line 3: .*before the one above/);
  });

  test('a file without looks is no schedule', () => {
    expect(errorOf('')).toMatch(/empty/);
    expect(errorOf('# nothing\n')).toMatch(/empty/);
    expect(errorOf('from,to,target\n')).toBe('it has a header but no looks.');
  });

  test('what is written is read back the same, to the millisecond and the hundredth degree', () => {
    const angle = fc.option(
      fc.integer({ min: -9_000, max: 9_000 }).map((value) => value / 100 + 0),
    );
    const look = fc.record({
      lengthMs: fc.integer({ min: 1, max: 9_000 }),
      target: fc.constantFrom('lens', 'interviewer', 'up', 'down', 'left', 'right'),
      yaw: angle,
      pitch: angle,
    });
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 20 }), (looks) => {
        let endMs = 0;
        const labels = looks.map(({ lengthMs, ...rest }) => {
          const span = { startMs: endMs, endMs: endMs + lengthMs };
          endMs = span.endMs;
          return { span, ...rest };
        });
        expect(parseLabelsCsv(labelsToCsv(labels))).toEqual({ ok: true, value: labels });
      }),
    );
  });
});
