/** Deeper than this no question bank goes (own choice: root, list, entry, list of tags, and some more). */
export const MAX_JSON_DEPTH = 8;

/** Where the values of a JSON text stand: by their path ("questions.3.text"), the line from 1. */
export type JsonLines = {
  readonly lineOf: ReadonlyMap<string, number>;
  /** The first name that an object has twice; JSON keeps the second without a word. */
  readonly repeated: { readonly name: string; readonly line: number } | null;
  readonly isTooDeep: boolean;
};

type Place = { readonly path: string; readonly names: Set<string> | null; index: number };

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]|\r\n|\r|\n|[^\s[\]{},:"]+/gu;
const LINE_END = /^[\r\n]/u;

/**
 * Goes through a text that `JSON.parse` has taken, so nothing of its grammar is checked again. It has
 * its own stack: a text nested ten thousand deep must not use up that of the program.
 */
export function findJsonLines(text: string): JsonLines {
  const lineOf = new Map<string, number>([['', 1]]);
  const stack: Place[] = [];
  let repeated: JsonLines['repeated'] = null;
  let line = 1;
  let name: string | null = null;
  for (const [token] of text.matchAll(TOKEN)) {
    if (LINE_END.test(token)) {
      line += 1;
      continue;
    }
    const place = stack.at(-1);
    if (token === '}' || token === ']') {
      stack.pop();
      name = null;
    } else if (token === ',') {
      name = null;
      if (place !== undefined) place.index += 1;
    } else if (token === ':') {
      continue;
    } else if (place?.names !== undefined && place.names !== null && name === null) {
      name = String(JSON.parse(token));
      if (place.names.has(name)) repeated ??= { name, line };
      place.names.add(name);
    } else {
      const path = place === undefined ? '' : join(place.path, name ?? String(place.index));
      lineOf.set(path, line);
      if (token !== '{' && token !== '[') continue;
      if (stack.length >= MAX_JSON_DEPTH) return { lineOf, repeated, isTooDeep: true };
      stack.push({ path, names: token === '{' ? new Set() : null, index: 0 });
      name = null;
    }
  }
  return { lineOf, repeated, isTooDeep: false };
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** The line of the value at `path`, or of what is nearest around it. */
export function nearestLine({ lineOf }: JsonLines, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const line = lineOf.get(path.slice(0, length).map(String).join('.'));
    if (line !== undefined) return line;
  }
  return 1;
}
