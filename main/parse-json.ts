/** A value no schema accepts; `undefined` would silently pass as a default. */
const UNREADABLE = Symbol('unreadable');

/** What is stored as JSON, for a schema that then says whether it fits. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return UNREADABLE;
  }
}
