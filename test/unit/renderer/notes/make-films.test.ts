import { describe, expect, it } from 'vitest';
import type { CallError, StudioBridge } from '../../../../core/ipc/contract.ts';
import { err, ok } from '../../../../core/result.ts';
import type { ClipMaker } from '../../../../renderer/src/clip-export/clip-maker.ts';
import type { ClipReport } from '../../../../renderer/src/clip-export/messages.ts';
import { makeFilms } from '../../../../renderer/src/features/notes/make-films.ts';
import { aClip } from '../../../helpers/a-clip.ts';
import { anId, aRecord } from '../../../helpers/a-review.ts';
import { aSegment } from '../../../helpers/a-segment.ts';

const CLIPS = [
  aClip({ id: 'one', startMs: 10_000, endMs: 14_000 }),
  aClip({ id: 'two', startMs: 20_000, endMs: 26_000 }),
];
const ERROR: CallError = { type: 'DiskFull', title: 'The disk is full', text: 'Free some.' };
const DONE: ClipReport = { kind: 'done', result: { method: 'copied', startMs: 0, endMs: 1 } };

/** Workers that report what the test says, one after the other. */
function aStage(reports: readonly ClipReport[][]) {
  let begun = 0;
  let finished = 0;
  const cancelled: string[] = [];
  const bridge = {
    'media:list': async () => ok([aSegment({ endMs: 60_000 })]),
    'clips:begin': async ({ purpose }: { purpose: string }) => {
      expect(purpose).toBe('notes');
      begun += 1;
      return ok({ kind: 'begun', id: anId(begun) });
    },
    'clips:finish': async () => {
      finished += 1;
      return finished > reports.length ? err(ERROR) : ok({ fileName: 'x.webm', bytes: 1 });
    },
    'clips:cancel': async ({ id }: { id: string }) => {
      cancelled.push(id);
      return ok(undefined);
    },
  } as unknown as StudioBridge;
  const shares: number[] = [];
  const stop = new AbortController();
  let made = 0;
  const createMaker = (): ClipMaker => {
    const mine = reports[made] ?? [];
    made += 1;
    let tell: (report: ClipReport) => void = () => undefined;
    return {
      post: () =>
        queueMicrotask(() => {
          for (const report of mine) tell(report);
        }),
      onReport: (listener) => {
        tell = listener;
      },
      terminate: () => undefined,
    };
  };
  return {
    begun: () => begun,
    cancelled,
    shares,
    stop,
    run: () =>
      makeFilms(aRecord(), CLIPS, {
        bridge,
        createMaker,
        onProgress: (share) => void shares.push(share),
        signal: stop.signal,
      }),
  };
}

describe('the films for notes', () => {
  it('are made one after the other, with one progress over all', async () => {
    const half: ClipReport = { kind: 'progress', doneMs: 3_000 };
    const stage = aStage([
      [half, DONE],
      [half, DONE],
    ]);
    expect(await stage.run()).toEqual(
      ok([
        { clipId: 'one', id: anId(1) },
        { clipId: 'two', id: anId(2) },
      ]),
    );
    expect(stage.shares).toEqual([0.3, 0.7]);
    expect(stage.cancelled).toEqual([]);
  });

  it('are all taken back when one of them fails', async () => {
    const failed: ClipReport = { kind: 'failed', fault: 'source-gone', detail: '' };
    const stage = aStage([[DONE], [failed]]);
    expect(await stage.run()).toMatchObject({ ok: false, error: { type: 'NotFound' } });
    expect(stage.cancelled.toSorted()).toEqual([anId(1), anId(2)]);
  });

  it('are all taken back when they are not wanted any more', async () => {
    const stage = aStage([[DONE], []]);
    const made = stage.run();
    await expect.poll(stage.begun).toBe(2);
    stage.stop.abort();
    expect(await made).toEqual(ok(null));
    expect(stage.cancelled).toContain(anId(1));
  });
});
