import { describe, expect, it } from 'vitest';
import { keepPicturesInMemory } from '../../../../renderer/src/vision/worker/memory-texture.ts';

const RGBA = 0x1908;
const UNSIGNED_BYTE = 0x1401;
const TEXTURE_2D = 0x0de1;

/** A context whose GPU returns what was uploaded, changed by `distort`. */
function aContext(distort: (byte: number) => number = (byte) => byte) {
  const calls: string[] = [];
  let uploaded = new Uint8ClampedArray();
  const context = {
    RGBA,
    UNSIGNED_BYTE,
    texImage2D: (...given: unknown[]): void => {
      calls.push('upload');
      const source = given.at(-1) as { data?: Uint8ClampedArray } | null;
      uploaded = new Uint8ClampedArray(source?.data ?? []);
    },
    readPixels: (...given: unknown[]): void => {
      calls.push('read');
      const [target, offset] = given.slice(6);
      (target as Uint8Array).set(uploaded.map(distort), (offset as number | undefined) ?? 0);
    },
  };
  keepPicturesInMemory(context);
  const upload = (data: Uint8ClampedArray): void =>
    context.texImage2D(TEXTURE_2D, 0, RGBA, RGBA, UNSIGNED_BYTE, { data, width: 2, height: 1 });
  const read = (offset = 0, width = 2): Uint8Array => {
    const target = new Uint8Array(32);
    context.readPixels(0, 0, width, 1, RGBA, UNSIGNED_BYTE, target, offset);
    return target;
  };
  return { calls, upload, read, context };
}

const FIRST = new Uint8ClampedArray([1, 2, 3, 255, 5, 6, 7, 255]);
const SECOND = new Uint8ClampedArray([11, 12, 13, 255, 15, 16, 17, 255]);

describe('pictures kept in memory', () => {
  it('come back byte by byte without the GPU, once the first one made the trip unchanged', () => {
    const { calls, upload, read } = aContext();
    upload(FIRST);
    expect([...read().slice(0, 8)]).toEqual([...FIRST]);
    upload(SECOND);
    expect([...read(16).slice(16, 24)]).toEqual([...SECOND]);
    expect(calls).toEqual(['upload', 'read']);
  });

  it('keep going through a GPU that changes them', () => {
    const { calls, upload, read } = aContext((byte) => byte ^ 1);
    upload(FIRST);
    read();
    upload(SECOND);
    expect(read()[0]).toBe((SECOND[0] ?? 0) ^ 1);
    expect(calls).toEqual(['upload', 'read', 'upload', 'read']);
  });

  it('go through the GPU for good after a read of another form', () => {
    const { calls, upload, read } = aContext();
    upload(FIRST);
    read();
    upload(SECOND);
    read(0, 1);
    upload(SECOND);
    read();
    expect(calls).toEqual(['upload', 'read', 'read', 'upload', 'read']);
  });

  it('leave textures that are no pictures alone', () => {
    const { calls, context, upload, read } = aContext();
    upload(FIRST);
    read();
    context.texImage2D(TEXTURE_2D, 0, RGBA, 2, 1, 0, RGBA, UNSIGNED_BYTE, null);
    expect(calls).toEqual(['upload', 'read', 'upload']);
  });
});
