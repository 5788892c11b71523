import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findJsonLines,
  MAX_JSON_DEPTH,
  nearestLine,
} from '../../../../core/question-file/json-lines.ts';

describe('the lines of a JSON text', () => {
  it('are those on which its values begin', () => {
    const text = `{
  "questions": [
    { "text": "a, \\"b\\": {",
      "skills": ["x", "y"] },
    {

      "text": "two"
    }
  ]
}`;
    const lines = findJsonLines(text);
    expect(nearestLine(lines, ['questions', 0, 'text'])).toBe(3);
    expect(nearestLine(lines, ['questions', 0, 'skills', 1])).toBe(4);
    expect(nearestLine(lines, ['questions', 1])).toBe(5);
    expect(nearestLine(lines, ['questions', 1, 'text'])).toBe(7);
    expect(nearestLine(lines, ['questions', 1, 'missing'])).toBe(5);
    expect(nearestLine(lines, ['nowhere'])).toBe(1);
    expect(lines).toMatchObject({ repeated: null, isTooDeep: false });
  });

  it('end as files of any system end theirs', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const lines = findJsonLines(['{', '"a": 1,', '', '"b": 2}'].join(end));
      expect(nearestLine(lines, ['a'])).toBe(2);
      expect(nearestLine(lines, ['b'])).toBe(4);
    }
  });

  it('tell a name that is there twice, also when it is written differently', () => {
    expect(findJsonLines('{"a": {"b": 1,\n"\\u0062": 2}, "b": 3}').repeated).toEqual({
      name: 'b',
      line: 2,
    });
    expect(findJsonLines('[{"a": 1}, {"a": 2}]').repeated).toBeNull();
  });

  it('end where the text is nested too deep, and not a level before', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(findJsonLines(nested(MAX_JSON_DEPTH)).isTooDeep).toBe(false);
    expect(findJsonLines(nested(MAX_JSON_DEPTH + 1)).isTooDeep).toBe(true);
    expect(findJsonLines(nested(10_000)).isTooDeep).toBe(true);
  });

  it('are found for every value of any text', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const { lineOf } = findJsonLines(text);
        let values = 0;
        JSON.stringify(JSON.parse(text), (_key, value: unknown) => {
          values += 1;
          return value;
        });
        // Two paths can be written the same where names hold full stops.
        if (!text.includes('.') && !/"\d*"\s*:/u.test(text)) expect(lineOf.size).toBe(values);
        expect(Math.max(...lineOf.values())).toBeLessThanOrEqual(text.split('\n').length);
      }),
    );
  });
});
