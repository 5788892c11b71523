import { describe, expect, it } from 'vitest';
import { FIRST_CLIP_CHOICES } from '../../../../core/export/clip-choices.ts';
import type { CallError, StudioBridge } from '../../../../core/ipc/contract.ts';
import { MAX_OVERLAY_MS } from '../../../../core/ipc/overlay-calls.ts';
import { err, ok } from '../../../../core/result.ts';
import type { ClipMaker } from '../../../../renderer/src/clip-export/clip-maker.ts';
import { exportClip } from '../../../../renderer/src/clip-export/export-clip.ts';
import type { ClipRequest } from '../../../../renderer/src/clip-export/export-clip.ts';
import type { ClipOrder, ClipReport } from '../../../../renderer/src/clip-export/messages.ts';
import { anId, anAnswer, aRecord, aSession } from '../../../helpers/a-review.ts';
import { aSegment } from '../../../helpers/a-segment.ts';

const DISK_FULL: CallError = { type: 'DiskFull', title: 'The disk is full', text: 'Free some.' };
const ID = anId(77);

const aRequest = (change: Partial<ClipRequest> = {}): ClipRequest => ({
  record: aRecord({ session: aSession({ durationMs: 60_000 }), answers: [anAnswer()] }),
  segments: [aSegment({ startMs: 0, endMs: 60_000 })],
  span: { startMs: 20_000, endMs: 24_000 },
  clip: null,
  choices: FIRST_CLIP_CHOICES,
  purpose: 'file',
  ...change,
});

/** A main process and a worker that do what the test says. */
function aStage(over: Partial<StudioBridge> = {}) {
  const calls: string[] = [];
  const orders: ClipOrder[] = [];
  let tell: (report: ClipReport) => void = () => undefined;
  let isEnded = false;
  const captions: (string | null)[] = [];
  const overlays: number[] = [];
  const stop = new AbortController();
  const bridge = {
    'clips:begin': async () => ok({ kind: 'begun', id: ID }),
    'clips:write': async ({ position }: { position: number }) => {
      calls.push(`write ${position}`);
      return ok(undefined);
    },
    'clips:finish': async (input: { captions: string | null }) => {
      captions.push(input.captions);
      return ok({ fileName: 'clip.webm', bytes: 3 });
    },
    'clips:cancel': async () => {
      calls.push('cancel');
      return ok(undefined);
    },
    'app:report-problem': async ({ message }: { message: string }) => {
      calls.push(`report ${message}`);
      return ok(undefined);
    },
    'review:overlay': async ({ startMs }: { startMs: number }) => {
      overlays.push(startMs);
      return err(DISK_FULL);
    },
    ...over,
  } as unknown as StudioBridge;
  const createMaker = (): ClipMaker => ({
    post: (order) => void orders.push(order),
    onReport: (listener) => {
      tell = listener;
    },
    terminate: () => {
      isEnded = true;
    },
  });
  const progress: number[] = [];
  return {
    calls,
    orders,
    captions,
    overlays,
    progress,
    stop,
    isEnded: () => isEnded,
    run: (request = aRequest()) =>
      exportClip(request, {
        bridge,
        createMaker,
        signal: stop.signal,
        onProgress: (doneMs) => void progress.push(doneMs),
      }),
    /** Once the worker has been told what to do. */
    report: async (report: ClipReport) => {
      await expect.poll(() => orders.length).toBeGreaterThan(0);
      tell(report);
    },
  };
}

const A_CHUNK: ClipReport = { kind: 'chunk', position: 0, bytes: new Uint8Array([1, 2, 3]) };
const DONE: ClipReport = {
  kind: 'done',
  result: { method: 'copied', startMs: 19_500, endMs: 24_000 },
};

describe('the export of a clip', () => {
  it('writes what the worker makes, piece by piece, and puts it in its place', async () => {
    const stage = aStage();
    const outcome = stage.run();
    await stage.report({ kind: 'progress', doneMs: 1_000 });
    await stage.report(A_CHUNK);
    await expect.poll(() => stage.orders.map(({ kind }) => kind)).toEqual(['start', 'written']);
    await stage.report(DONE);
    expect(await outcome).toMatchObject({ kind: 'saved', id: ID, fileName: 'clip.webm', bytes: 3 });
    expect(stage.calls).toEqual(['write 0']);
    expect(stage.progress).toEqual([1_000]);
    expect(stage.captions).toEqual([null]);
    expect(stage.isEnded()).toBe(true);
  });

  it('has captions that fit where the film really begins', async () => {
    const stage = aStage();
    const outcome = stage.run(aRequest({ choices: { ...FIRST_CLIP_CHOICES, captions: 'beside' } }));
    await stage.report(DONE);
    await outcome;
    expect(stage.captions[0]).toContain('00:00:00.500 --> ');
  });

  it('whose bytes cannot be written says why, and is taken back', async () => {
    const stage = aStage({ 'clips:write': async () => err(DISK_FULL) });
    const outcome = stage.run();
    await stage.report(A_CHUNK);
    expect(await outcome).toEqual({ kind: 'failed', error: DISK_FULL });
    expect(stage.calls).toEqual(['cancel']);
    expect(stage.isEnded()).toBe(true);
  });

  it('whose recording is gone says so, and is no problem to report', async () => {
    const stage = aStage();
    const outcome = stage.run();
    await stage.report({ kind: 'failed', fault: 'source-gone', detail: 'status 404' });
    expect(await outcome).toMatchObject({ error: { type: 'NotFound' } });
    expect(stage.calls).toEqual(['cancel']);
  });

  it('that fails for no known reason is written to the log', async () => {
    const stage = aStage();
    const outcome = stage.run();
    await stage.report({ kind: 'failed', fault: 'unexpected', detail: 'boom' });
    expect(await outcome).toMatchObject({ kind: 'failed', error: { type: 'ExportFailed' } });
    expect(stage.calls).toEqual(['report boom', 'cancel']);
  });

  it('that is not wanted any more ends at once, and nothing stays', async () => {
    const stage = aStage();
    const outcome = stage.run();
    await expect.poll(() => stage.orders.length).toBe(1);
    stage.stop.abort();
    expect(await outcome).toEqual({ kind: 'cancelled' });
    expect(stage.calls).toEqual(['cancel']);
    expect(stage.isEnded()).toBe(true);
  });

  it('that cannot be begun asks for nothing more', async () => {
    const stage = aStage({ 'clips:begin': async () => err(DISK_FULL) });
    expect(await stage.run()).toEqual({ kind: 'failed', error: DISK_FULL });
    expect(stage.orders).toEqual([]);
  });

  it('asks for what is drawn over it in pieces that are allowed', async () => {
    const span = { startMs: 0, endMs: MAX_OVERLAY_MS + 1 };
    const data = { face: {}, shoulders: {}, ghost: null };
    const asked: [number, number][] = [];
    const stage = aStage({
      'review:overlay': (async (part: { startMs: number; endMs: number }) => {
        asked.push([part.startMs, part.endMs]);
        return ok(data);
      }) as unknown as StudioBridge['review:overlay'],
    });
    const outcome = stage.run(
      aRequest({ span, choices: { ...FIRST_CLIP_CHOICES, hasOverlay: true } }),
    );
    await stage.report(DONE);
    await outcome;
    expect(asked).toEqual([
      [0, MAX_OVERLAY_MS],
      [MAX_OVERLAY_MS, MAX_OVERLAY_MS + 1],
    ]);
  });

  it('without what is to be drawn over it is not made', async () => {
    const stage = aStage();
    const choices = { ...FIRST_CLIP_CHOICES, hasOverlay: true };
    expect(await stage.run(aRequest({ choices }))).toEqual({ kind: 'failed', error: DISK_FULL });
    expect(stage.overlays).toEqual([20_000]);
    expect(stage.calls).toEqual(['cancel']);
  });
});
