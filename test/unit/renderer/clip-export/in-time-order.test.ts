import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitInto } from '../../../../renderer/src/clip-export/draw-picture.ts';
import { wrapLine } from '../../../../renderer/src/clip-export/draw-captions.ts';
import { runInTimeOrder } from '../../../../renderer/src/clip-export/in-time-order.ts';
import type { Step } from '../../../../renderer/src/clip-export/in-time-order.ts';

async function* stepsAt(times: readonly number[], done: number[]): AsyncGenerator<Step> {
  for (const at of times) yield { at, run: async () => void done.push(at) };
}

it('picture and sound are written in the order of their times, every one', async () => {
  const times = fc
    .array(fc.integer({ min: 0, max: 50 }))
    .map((list) => list.toSorted((a, b) => a - b));
  await fc.assert(
    fc.asyncProperty(times, times, async (one, other) => {
      const done: number[] = [];
      await runInTimeOrder([stepsAt(one, done), stepsAt(other, done)]);
      expect(done).toEqual([...one, ...other].toSorted((a, b) => a - b));
    }),
  );
});

it('a step that fails ends it', async () => {
  async function* failing(): AsyncGenerator<Step> {
    yield { at: 0, run: () => Promise.reject(new Error('full')) };
  }
  await expect(runInTimeOrder([failing()])).rejects.toThrow('full');
});

it('a picture of another shape is put whole into the middle', () => {
  expect(fitInto({ width: 1280, height: 720 }, { width: 640, height: 480 })).toEqual({
    width: 960,
    height: 720,
    left: 160,
    top: 0,
  });
});

it('captions are broken between words, and a word too long stands alone', () => {
  const widthOf = (text: string): number => text.length;
  expect(wrapLine('one two three', 7, widthOf)).toEqual(['one two', 'three']);
  expect(wrapLine('a incomprehensibilities b', 7, widthOf)).toEqual([
    'a',
    'incomprehensibilities',
    'b',
  ]);
  expect(wrapLine('  ', 7, widthOf)).toEqual([]);
});
