/** What is served: how long it is, and how to read at a place in it. */
export type ServedFile = {
  readonly bytes: number;
  readonly handle: {
    readonly read: (
      buffer: Uint8Array<ArrayBuffer>,
      offset: number,
      length: number,
      position: number,
    ) => Promise<{ readonly bytesRead: number }>;
  };
};

/** More is never asked for at once: the index of a file of many hours is some ten megabytes. */
const MAX_RANGE_BYTES = 64_000_000;
const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * Answers `Range: bytes=FIRST-LAST` (both named, as our own page asks) with exactly these bytes. A
 * whole file is never sent: it may be larger than the memory.
 */
export async function answerRange(file: ServedFile, range: string | null): Promise<Response> {
  const wanted = parseRange(range, file.bytes);
  if (wanted === null || !wanted.isNamed || wanted.last - wanted.first >= MAX_RANGE_BYTES)
    return outside(file);
  const { first, last } = wanted;
  const buffer = new Uint8Array(last - first + 1);
  let filled = 0;
  while (filled < buffer.byteLength) {
    const { bytesRead } = await file.handle.read(
      buffer,
      filled,
      buffer.byteLength - filled,
      first + filled,
    );
    // Somebody is shortening the file: what is there now is not what was announced.
    if (bytesRead === 0) return new Response(null, { status: 410 });
    filled += bytesRead;
  }
  return new Response(buffer, { status: 206, headers: rangeHeaders(file, wanted, UNKNOWN_TYPE) });
}

/** What a player is given at a time; it takes more when it has played that. */
const PLAYER_CHUNK_BYTES = 262_144;

/**
 * Answers a player, which asks `bytes=FIRST-` and stops reading when it has enough: in pieces, each
 * read from the file when the one before has been taken.
 */
export function answerPlayer(
  file: ServedFile,
  range: string | null,
  type: string = UNKNOWN_TYPE,
): Response {
  const wanted = parseRange(range, file.bytes);
  if (wanted === null) return outside(file);
  const headers = { ...rangeHeaders(file, wanted, type), 'accept-ranges': 'bytes' };
  return new Response(pieces(file, wanted), { status: 206, headers });
}

/** Without a range the whole file, in pieces too, and the word that ranges may be asked for. */
export function answerFile(file: ServedFile, range: string | null, type: string): Response {
  if (range !== null) return answerPlayer(file, range, type);
  return new Response(pieces(file, { first: 0, last: file.bytes - 1 }), {
    headers: {
      'content-type': type,
      'content-length': String(file.bytes),
      'accept-ranges': 'bytes',
    },
  });
}

type ByteRange = { readonly first: number; readonly last: number };

function pieces({ handle }: ServedFile, { first, last }: ByteRange): ReadableStream<Uint8Array> {
  let at = first;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const buffer = new Uint8Array(Math.min(PLAYER_CHUNK_BYTES, last + 1 - at));
      const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, at);
      if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
      at += bytesRead;
      if (bytesRead === 0 || at > last) controller.close();
    },
  });
}

const rangeHeaders = (
  { bytes }: ServedFile,
  { first, last }: ByteRange,
  type: string,
): Record<string, string> => ({
  'content-type': type,
  'content-range': `bytes ${first}-${last}/${bytes}`,
  'content-length': String(last + 1 - first),
});

const outside = ({ bytes }: ServedFile): Response =>
  new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes}` } });

/** Null for anything but one range that begins inside the file. `isNamed`: both its ends were. */
function parseRange(
  range: string | null,
  bytes: number,
): (ByteRange & { readonly isNamed: boolean }) | null {
  const [, firstText = '', lastText = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  if (firstText === '' && lastText === '') return null;
  // `bytes=-LENGTH` asks for the end of the file.
  const first = firstText === '' ? Math.max(0, bytes - Number(lastText)) : Number(firstText);
  const last =
    firstText === '' || lastText === '' ? bytes - 1 : Math.min(Number(lastText), bytes - 1);
  return first <= last ? { first, last, isNamed: firstText !== '' && lastText !== '' } : null;
}
