/** "Maya", "Maya and Daniel", "Maya, Daniel and Ingrid". */
export const namesInWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
