import type { Clip } from '../../../core/clips/types.ts';
import type { MediaSegment } from '../../../core/domain/media-segment.ts';
import type { ClipChoices } from '../../../core/export/clip-choices.ts';
import { clipCues } from '../../../core/export/clip-cues.ts';
import { CLIP_FAULT_TEXTS } from '../../../core/export/clip-faults.ts';
import type { ClipFault } from '../../../core/export/clip-faults.ts';
import { clipPieces } from '../../../core/export/clip-pieces.ts';
import { toWebVtt } from '../../../core/export/web-vtt.ts';
import type { CallError, StudioBridge } from '../../../core/ipc/contract.ts';
import { MAX_OVERLAY_MS } from '../../../core/ipc/overlay-calls.ts';
import { createReplayMap } from '../../../core/replay/replay-map.ts';
import { err, ok } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { SessionRecord } from '../../../core/review/types.ts';
import type { Ms, TimeSpan } from '../../../core/units.ts';
import type { ClipMaker } from './clip-maker.ts';
import type { ClipJob, ClipResult, OverlayPart } from './messages.ts';

export type ClipRequest = {
  readonly record: Pick<SessionRecord, 'session' | 'answers' | 'markers' | 'cues'>;
  /** As they are now. */
  readonly segments: readonly MediaSegment[];
  readonly span: TimeSpan;
  /** The moment worth watching that it shows, for its captions. */
  readonly clip: Pick<Clip, 'title' | 'figures'> | null;
  readonly choices: ClipChoices;
  readonly purpose: 'file' | 'notes';
};

export type ClipOutcome =
  | {
      readonly kind: 'saved';
      readonly id: string;
      readonly fileName: string;
      readonly bytes: number;
      readonly result: ClipResult;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: CallError };

export type ClipTools = {
  readonly bridge: StudioBridge;
  readonly createMaker: () => ClipMaker;
  readonly onProgress: (doneMs: Ms) => void;
  /** Aborted: the clip is not wanted any more, and nothing of it stays. */
  readonly signal: AbortSignal;
};

/** Asks where to, makes the film in a worker and has it written as it comes. All or nothing. */
export async function exportClip(request: ClipRequest, tools: ClipTools): Promise<ClipOutcome> {
  const { bridge, signal } = tools;
  const { record, span, choices, purpose } = request;
  const begun = await bridge['clips:begin']({
    sessionId: record.session.id,
    startMs: span.startMs,
    endMs: span.endMs,
    format: choices.format,
    purpose,
    withCaptionsFile: choices.captions === 'beside',
  });
  if (!begun.ok) return { kind: 'failed', error: begun.error };
  if (begun.value.kind === 'cancelled') return { kind: 'cancelled' };
  const { id } = begun.value;
  const made = await makeAndFinish(id, request, tools);
  if (made.ok) return { kind: 'saved', id, ...made.value };
  await bridge['clips:cancel']({ id });
  return signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error: made.error };
}

async function makeAndFinish(
  id: string,
  request: ClipRequest,
  tools: ClipTools,
): Promise<Result<{ fileName: string; bytes: number; result: ClipResult }, CallError>> {
  const { record, clip, choices } = request;
  const job = await createJob(request, tools);
  if (!job.ok) return job;
  const made = await make(id, job.value, tools);
  if (!made.ok) return made;
  const result = made.value;
  const captions = choices.captions === 'beside' ? toWebVtt(clipCues(record, result, clip)) : null;
  const finished = await tools.bridge['clips:finish']({ id, captions });
  return finished.ok ? ok({ ...finished.value, result }) : finished;
}

async function createJob(
  { record, segments, span, clip, choices }: ClipRequest,
  { bridge }: ClipTools,
): Promise<Result<ClipJob, CallError>> {
  const overlay: OverlayPart[] = [];
  if (choices.hasOverlay)
    for (let startMs = span.startMs; startMs < span.endMs; startMs += MAX_OVERLAY_MS) {
      const part = { startMs, endMs: Math.min(span.endMs, startMs + MAX_OVERLAY_MS) };
      const data = await bridge['review:overlay']({ sessionId: record.session.id, ...part });
      if (!data.ok) return data;
      overlay.push({ ...part, data: data.value });
    }
  return ok({
    span,
    pieces: clipPieces(createReplayMap(segments, record.session.durationMs), span),
    choices,
    cues: choices.captions === 'burnt-in' ? clipCues(record, span, clip) : [],
    overlay,
  });
}

function make(
  id: string,
  job: ClipJob,
  { bridge, createMaker, onProgress, signal }: ClipTools,
): Promise<Result<ClipResult, CallError>> {
  const maker = createMaker();
  let resolve: (made: Result<ClipResult, CallError>) => void = () => undefined;
  const promise = new Promise<Result<ClipResult, CallError>>((settle) => {
    resolve = settle;
  });
  const stop = (): void => resolve(err(faultError('unexpected')));
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  maker.onReport((report) => {
    switch (report.kind) {
      case 'chunk':
        void bridge['clips:write']({ id, position: report.position, bytes: report.bytes }).then(
          (written) => (written.ok ? maker.post({ kind: 'written' }) : resolve(written)),
        );
        return;
      case 'progress':
        onProgress(report.doneMs);
        return;
      case 'done':
        resolve(ok(report.result));
        return;
      case 'failed':
        if (report.fault === 'unexpected')
          void bridge['app:report-problem']({
            where: 'clip',
            message: report.detail.slice(0, MAX_DETAIL),
          });
        resolve(err(faultError(report.fault)));
    }
  });
  maker.post({ kind: 'start', job });
  return promise.finally(() => {
    signal.removeEventListener('abort', stop);
    maker.terminate();
  });
}

/** As long as a report of a problem may be. */
const MAX_DETAIL = 2_000;

const faultError = (fault: ClipFault): CallError => ({
  type: fault === 'source-gone' ? 'NotFound' : 'ExportFailed',
  ...CLIP_FAULT_TEXTS[fault],
});
