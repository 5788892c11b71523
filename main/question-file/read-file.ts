import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { FileFault } from '../../core/question-file/fault.ts';
import { MAX_QUESTION_FILE_BYTES } from '../../core/question-file/format.ts';
import { err } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { decodeText } from './decode-text.ts';

/** A pipe under the name of a file must not be waited for. */
const READ_AT_ONCE = constants.O_RDONLY | constants.O_NONBLOCK;

/** The text of a file that is not larger than a question bank can be. */
export async function readTextFile(path: string): Promise<Result<string, FileFault>> {
  let handle: FileHandle;
  try {
    handle = await open(path, READ_AT_ONCE);
  } catch {
    return err({ line: null, text: 'it cannot be read: it is gone, or you may not open it' });
  }
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) return err({ line: null, text: 'it is no file' });
    if (facts.size > MAX_QUESTION_FILE_BYTES)
      return err({
        line: null,
        text: `it is larger than the ${MAX_QUESTION_FILE_BYTES / 1_000_000} MB that a question bank may have`,
      });
    // One more than there should be shows a file that grows while it is read.
    const buffer = new Uint8Array(facts.size + 1);
    const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, 0);
    return bytesRead > facts.size
      ? err({ line: null, text: 'it is still being written. Try again in a moment' })
      : decodeText(buffer.subarray(0, bytesRead));
  } catch {
    return err({ line: null, text: 'it cannot be read' });
  } finally {
    await handle.close();
  }
}
