import type { z } from 'zod';

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
};

/** What a schema has found, in words: "“category” must be one of …". */
export function issueText(
  issue: z.core.$ZodIssue,
  raw: unknown,
  nameField: (field: string) => string = (field) => field,
): string {
  const [field, ...inside] = issue.path.map(String);
  const what = field === undefined ? 'the entry' : `“${[nameField(field), ...inside].join('.')}”`;
  if (isMissing(raw, issue.path)) return `${what} is missing`;
  switch (issue.code) {
    case 'invalid_type':
      return `${what} must be ${EXPECTED[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${what} must be one of: ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      if (issue.origin === 'array') return `${what} has more than ${issue.maximum} entries`;
      return issue.origin === 'string'
        ? `${what} ${issue.message}`
        : `${what} must be at most ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string'
        ? `${what} is empty`
        : `${what} must be at least ${issue.minimum}`;
    default:
      return `${what} ${issue.message}`;
  }
}

function isMissing(raw: unknown, path: readonly PropertyKey[]): boolean {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return true;
    value = Reflect.get(value, key);
  }
  return value === undefined;
}
