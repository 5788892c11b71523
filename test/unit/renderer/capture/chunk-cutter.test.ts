import { describe, expect, it } from 'vitest';
import {
  CHUNK_MS,
  createChunkCutter,
} from '../../../../renderer/src/capture/worker/chunk-cutter.ts';

describe('what is handed over', () => {
  it('comes in pieces of half a second, in order and whole', () => {
    const cutter = createChunkCutter();
    cutter.add(new Uint8Array([1, 2]));
    expect(cutter.reach(0)).toBeNull();
    cutter.add(new Uint8Array([3]));
    expect(cutter.reach(CHUNK_MS - 1)).toBeNull();
    expect(cutter.reach(CHUNK_MS)).toEqual(new Uint8Array([1, 2, 3]));
    cutter.add(new Uint8Array([4]));
    expect(cutter.reach(CHUNK_MS + 1)).toBeNull();
    expect(cutter.rest()).toEqual(new Uint8Array([4]));
    expect(cutter.rest()).toBeNull();
  });

  it('does not change with the memory it was written from', () => {
    const cutter = createChunkCutter();
    const memory = new Uint8Array([1]);
    cutter.add(memory);
    memory[0] = 9;
    expect(cutter.rest()).toEqual(new Uint8Array([1]));
  });

  it('waits for bytes rather than handing over nothing', () => {
    const cutter = createChunkCutter();
    expect(cutter.reach(0)).toBeNull();
    expect(cutter.reach(5 * CHUNK_MS)).toBeNull();
    cutter.add(new Uint8Array([1]));
    expect(cutter.reach(5 * CHUNK_MS + 1)).toEqual(new Uint8Array([1]));
  });
});
