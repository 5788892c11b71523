import type { InputFile } from './input-file.ts';

/** More is never asked for at once: the index of a file of many hours is some ten megabytes. */
const MAX_RANGE_BYTES = 64_000_000;

/**
 * Answers `Range: bytes=FIRST-LAST` (both named, as our own page asks) with exactly these bytes. A
 * whole file is never sent: it may be larger than the memory.
 */
export async function answerRange(
  { handle, bytes }: InputFile,
  range: string | null,
): Promise<Response> {
  const wanted = parseRange(range, bytes);
  if (wanted === null) {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes}` } });
  }
  const { first, last } = wanted;
  const buffer = new Uint8Array(last - first + 1);
  let filled = 0;
  while (filled < buffer.byteLength) {
    const { bytesRead } = await handle.read(
      buffer,
      filled,
      buffer.byteLength - filled,
      first + filled,
    );
    // Somebody is shortening the file: what is there now is not what was announced.
    if (bytesRead === 0) return new Response(null, { status: 410 });
    filled += bytesRead;
  }
  return new Response(buffer, {
    status: 206,
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes ${first}-${last}/${bytes}`,
      'content-length': String(buffer.byteLength),
    },
  });
}

/** What a player is given at a time; it takes more when it has played that. */
const PLAYER_CHUNK_BYTES = 262_144;

/**
 * Answers a player, which asks `bytes=FIRST-` and stops reading when it has enough: in pieces, each
 * read from the file when the one before has been taken.
 */
export function answerPlayer({ handle, bytes }: InputFile, range: string | null): Response {
  const [, firstText, lastText = ''] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  const first = Number(firstText);
  const last = lastText === '' ? bytes - 1 : Math.min(Number(lastText), bytes - 1);
  if (!(first <= last)) {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes}` } });
  }
  let at = first;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const buffer = new Uint8Array(Math.min(PLAYER_CHUNK_BYTES, last + 1 - at));
      const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, at);
      if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
      at += bytesRead;
      if (bytesRead === 0 || at > last) controller.close();
    },
  });
  return new Response(body, {
    status: 206,
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes ${first}-${last}/${bytes}`,
      'content-length': String(last + 1 - first),
      'accept-ranges': 'bytes',
    },
  });
}

/** Null for anything but one range that lies inside the file. */
function parseRange(
  range: string | null,
  bytes: number,
): { readonly first: number; readonly last: number } | null {
  const [, firstText, lastText] = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(range ?? '') ?? [];
  if (firstText === undefined || lastText === undefined) return null;
  const first = Number(firstText);
  const last = Math.min(Number(lastText), bytes - 1);
  return first <= last && last - first < MAX_RANGE_BYTES ? { first, last } : null;
}
