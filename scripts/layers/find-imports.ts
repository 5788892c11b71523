/**
 * Finds the imports of a TypeScript or JavaScript file, type imports included, without parsing it whole.
 * Comments are taken out first; strings are kept, because they hold the module names.
 */
export type FoundImport = {
  readonly from: string;
  /** True when the import vanishes at run time: `import type`, `export type`, `import('x')` in a type. */
  readonly typeOnly: boolean;
  /** The text between the keyword and the module name, for example `{ ipcMain, type Event }`. */
  readonly clause: string;
};

// The clause may not run over another keyword, or an `export interface` would swallow the import after it.
const STATIC_IMPORT =
  /\b(?:import|export)\b(\s+type\b(?!\s*(?:,|from\b))|)((?:(?!\b(?:import|export)\b)[^'"`;=()])*?)\bfrom\s*(['"])([^'"\n]+)\3/g;
const BARE_IMPORT = /\bimport\s*(['"])([^'"\n]+)\1/g;
const CALLED_IMPORT = /\b(?:import|require)\s*\(\s*(['"`])([^'"`\n$]+)\1/g;
const WORKER_URL = /\bnew\s+URL\s*\(\s*(['"])(\.[^'"\n]+)\1\s*,\s*import\.meta\.url/g;

export function findImports(source: string): readonly FoundImport[] {
  const code = withoutComments(source);
  return [
    ...[...code.matchAll(STATIC_IMPORT)].map(([, type = '', clause = '', , from = '']) => ({
      from,
      clause: clause.trim(),
      typeOnly: type !== '' || hasOnlyTypes(clause),
    })),
    ...[BARE_IMPORT, CALLED_IMPORT, WORKER_URL].flatMap((pattern) =>
      [...code.matchAll(pattern)].map(([, , from = '']) => ({ from, clause: '', typeOnly: false })),
    ),
  ];
}

/** `{ type A, type B }` imports nothing at run time; an empty list or a default name does. */
function hasOnlyTypes(clause: string): boolean {
  const names = /^\s*\{([^}]*)\}\s*$/
    .exec(clause)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  const given = names?.filter((name) => name !== '') ?? [];
  return given.length > 0 && given.every((name) => name.startsWith('type '));
}

/** Blanks out comments; what looks like one inside a string or a template stays. */
export function withoutComments(source: string): string {
  const token =
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return source.replace(token, (text) => (text.startsWith('/') ? ' ' : text));
}

/** The package that a module name belongs to; undefined for relative paths and Node's own modules. */
export function packageOf(from: string): string | undefined {
  if (from.startsWith('.') || from.startsWith('/') || from.startsWith('node:')) return undefined;
  const [first = '', second] = from.split('/');
  return first.startsWith('@') && second !== undefined ? `${first}/${second}` : first;
}
