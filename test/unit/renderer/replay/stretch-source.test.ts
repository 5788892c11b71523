import { expect, test } from 'vitest';
import { MAX_OVERLAY_MS } from '../../../../core/ipc/overlay-calls.ts';
import type { CallError } from '../../../../core/ipc/contract.ts';
import { err, ok } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import { createStretchSource } from '../../../../renderer/src/replay/stretch-source.ts';

const BROKEN: CallError = { type: 'Unexpected', title: 'Broken', text: 'Try again.' };

/** A source that is asked at these moments, until all has been answered. */
async function asked(
  moments: readonly number[],
  fetchSpan: (span: TimeSpan) => Promise<Result<number, CallError>>,
) {
  const spans: TimeSpan[] = [];
  const errors: CallError[] = [];
  const source = createStretchSource(
    (span) => {
      spans.push(span);
      return fetchSpan(span);
    },
    (error) => errors.push(error),
  );
  let told = 0;
  // As a screen does: whatever arrives makes it ask again.
  source.subscribe(() => {
    told += 1;
    for (const atMs of moments) source.at(atMs);
  });
  for (const atMs of moments) source.at(atMs);
  await expect.poll(() => told).toBe(spans.length);
  return { source, spans, errors };
}

test('a stretch is asked for once, however often it is come to', async () => {
  const { source, spans, errors } = await asked([0, 5, MAX_OVERLAY_MS], async ({ startMs }) =>
    ok(startMs),
  );
  expect(spans.map(({ startMs }) => startMs)).toEqual([0, MAX_OVERLAY_MS]);
  expect(source.at(MAX_OVERLAY_MS + 1)).toBe(MAX_OVERLAY_MS);
  expect(source.hasFailed(0)).toBe(false);
  expect(errors).toEqual([]);
});

test('stretches that fail are known as failed, told once and not asked for again', async () => {
  const moments = [0, MAX_OVERLAY_MS, 2 * MAX_OVERLAY_MS];
  const { source, spans, errors } = await asked(moments, async () => err(BROKEN));
  expect(spans.length).toBe(3);
  expect(errors).toEqual([BROKEN]);
  expect(moments.map(source.hasFailed)).toEqual([true, true, true]);
  expect(source.at(0)).toBeNull();
  expect(source.hasFailed(3 * MAX_OVERLAY_MS)).toBe(false);
});

test('a call without an answer is a failure as well, and the others stand', async () => {
  const { source, errors } = await asked([0, MAX_OVERLAY_MS], ({ startMs }) =>
    startMs === 0 ? Promise.reject(new Error('gone')) : Promise.resolve(ok(startMs)),
  );
  expect(source.hasFailed(0)).toBe(true);
  expect(source.at(MAX_OVERLAY_MS)).toBe(MAX_OVERLAY_MS);
  expect(errors.map(({ title }) => title)).toEqual(['What was measured could not be read']);
});
