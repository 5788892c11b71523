import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { FileFault } from '../../core/question-file/fault.ts';

/** What stands in the first bytes of files that are no text. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The bytes of a file as text: UTF-8, or UTF-16 where its mark says so. Nothing is replaced. */
export function decodeText(bytes: Uint8Array): Result<string, FileFault> {
  if (ZIP.every((byte, index) => bytes[index] === byte))
    return err({
      line: null,
      text: 'it is a workbook or an archive, not a text. In the spreadsheet, save it as CSV (UTF-8)',
    });
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text === null)
    return err({
      line: encoding === 'utf-8' ? firstBadLine(bytes) : null,
      text: 'it holds bytes that are no UTF-8. Save it as UTF-8 and try again',
    });
  const nul = text.replace(/\0+$/u, '').indexOf('\0');
  if (nul >= 0) return err({ line: lineAt(text, nul), text: 'it holds bytes that are no text' });
  // What old programs leave behind the end.
  return ok(text.replace(/\0+$/u, ''));
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The mark at the beginning is taken off; null = the bytes are no such text. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function firstBadLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return lineAt(lenient, lenient.indexOf('\uFFFD'));
}

const lineAt = (text: string, index: number): number =>
  (text.slice(0, Math.max(0, index)).match(/\r\n|\r|\n/gu) ?? []).length + 1;
