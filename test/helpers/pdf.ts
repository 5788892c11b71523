import { inflateSync } from 'node:zlib';

export type PdfFacts = {
  readonly pages: number;
  /** Strings shown, over all pages: no text, no PDF worth having. */
  readonly textRuns: number;
  /** Painted paths: what charts and tables are drawn with. */
  readonly paths: number;
};

/** The little that can be told of a PDF without a reader for it. */
export function readPdf(bytes: Buffer): PdfFacts {
  const text = bytes.toString('latin1');
  if (!text.startsWith('%PDF-') || !text.trimEnd().endsWith('%%EOF')) {
    throw new Error('This is no PDF, or only a part of one.');
  }
  const contents = pageContents(bytes, text).join('\n');
  return {
    pages: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    textRuns: contents.match(/\bT[jJ]\b/g)?.length ?? 0,
    paths: contents.match(/^(?:[fSBb]\*?)$/gm)?.length ?? 0,
  };
}

/** Every stream that unpacks to drawing instructions; pictures and fonts give no such text. */
function pageContents(bytes: Buffer, text: string): string[] {
  return [...text.matchAll(/\/Filter\s*\/FlateDecode[^]*?stream\r?\n/g)].flatMap((found) => {
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    try {
      return [inflateSync(bytes.subarray(start, end)).toString('latin1')];
    } catch {
      return [];
    }
  });
}
