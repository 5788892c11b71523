/** What is wrong with a file, and where; `line` from 1, null = with all of it. */
export type FileFault = { readonly line: number | null; readonly text: string };
