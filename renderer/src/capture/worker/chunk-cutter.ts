import type { Ms } from '../../../../core/units.ts';

/**
 * How much is handed over at a time. What the worker still holds is lost with the window, of which at
 * most a second may be: half of it, as the pictures in the encoder come on top.
 */
export const CHUNK_MS: Ms = 500;

export type ChunkCutter = {
  readonly add: (bytes: Uint8Array) => void;
  /** The file holds pictures and sound up to here. Gives what is to be handed over, if it is time. */
  readonly reach: (endMs: Ms) => Uint8Array<ArrayBuffer> | null;
  /** What is left; null = nothing. */
  readonly rest: () => Uint8Array<ArrayBuffer> | null;
};

/** Collects the small writes of a file into pieces worth a message. */
export function createChunkCutter(): ChunkCutter {
  let pieces: Uint8Array[] = [];
  let cutAt: Ms | null = null;

  function rest(): Uint8Array<ArrayBuffer> | null {
    const length = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
    if (length === 0) return null;
    const joined = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      joined.set(piece, at);
      at += piece.byteLength;
    }
    pieces = [];
    return joined;
  }

  return {
    // A copy: who writes the file may use the memory again.
    add: (bytes) => void pieces.push(bytes.slice()),
    reach: (endMs) => {
      cutAt ??= endMs;
      if (endMs - cutAt < CHUNK_MS) return null;
      const chunk = rest();
      if (chunk !== null) cutAt = endMs;
      return chunk;
    },
    rest,
  };
}
