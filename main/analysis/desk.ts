import type {
  AnalysisFailure,
  AnalysisJob,
  AnalysisReport,
  PictureFacts,
} from '../../core/analysis/job.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { decodeBatch } from '../../core/tracks/codec.ts';
import type { DecodedBatch } from '../../core/tracks/codec.ts';
import type { Ms, Ratio } from '../../core/units.ts';
import type { InputFile } from './input-file.ts';
import { answerRange } from '../files/serve-range.ts';

/** A batch as it will be stored, and what is in it. */
export type AnalysedBatch = DecodedBatch & { readonly bytes: Uint8Array };

export type Analysed = {
  readonly facts: PictureFacts;
  /** In the order they were measured. */
  readonly batches: readonly AnalysedBatch[];
};

export type AnalysisProgress = {
  readonly atMs: Ms;
  readonly frames: number;
  /** Null until the file has been opened. */
  readonly facts: PictureFacts | null;
  /** Pictures with a face, of those whose measurements have come in; null before the first. */
  readonly faceShare: Ratio | null;
};

export type DeskJob = {
  /** Stays open until the caller closes it. */
  readonly file: InputFile;
  readonly job: Omit<AnalysisJob, 'fileBytes'>;
  readonly onProgress: (progress: AnalysisProgress) => void;
};

export type RunningJob = {
  readonly id: string;
  readonly outcome: Promise<Result<Analysed, AnalysisFailure>>;
  /** When the page last told anything, on the given clock. */
  readonly heardAt: () => Ms;
  /** Ends the job from outside, if it has not ended by itself. */
  readonly fail: (failure: AnalysisFailure) => void;
};

/** Where the analysing page and the main process meet: jobs by id, and their files by range. */
export type AnalysisDesk = {
  readonly begin: (job: DeskJob) => RunningJob;
  /** Null: there is no such job (any more). */
  readonly open: (jobId: string) => AnalysisJob | null;
  /** False: there is no such job (any more). */
  readonly report: (jobId: string, report: AnalysisReport) => boolean;
  readonly serve: (jobId: string, range: string | null) => Promise<Response>;
};

export const CLOSED_DESK: Pick<AnalysisDesk, 'open' | 'report'> = {
  open: () => null,
  report: () => false,
};

type Entry = DeskJob & {
  readonly settle: (outcome: Result<Analysed, AnalysisFailure>) => void;
  readonly batches: AnalysedBatch[];
  facts: PictureFacts | null;
  faces: { readonly found: number; readonly of: number };
  heardAt: Ms;
};

export function createAnalysisDesk(createId: () => string, now: () => Ms): AnalysisDesk {
  const entries = new Map<string, Entry>();

  return {
    begin(deskJob) {
      const id = createId();
      let settle: Entry['settle'] = () => undefined;
      const outcome = new Promise<Result<Analysed, AnalysisFailure>>((resolve) => {
        settle = (result) => {
          entries.delete(id);
          resolve(result);
        };
      });
      const entry: Entry = {
        ...deskJob,
        settle,
        batches: [],
        facts: null,
        faces: { found: 0, of: 0 },
        heardAt: now(),
      };
      entries.set(id, entry);
      return { id, outcome, heardAt: () => entry.heardAt, fail: (failure) => settle(err(failure)) };
    },
    open(jobId) {
      const entry = entries.get(jobId);
      return entry === undefined ? null : { ...entry.job, fileBytes: entry.file.bytes };
    },
    report(jobId, report) {
      const entry = entries.get(jobId);
      if (entry === undefined) return false;
      entry.heardAt = now();
      hear(entry, report);
      return true;
    },
    async serve(jobId, range) {
      const entry = entries.get(jobId);
      return entry === undefined
        ? new Response(null, { status: 404 })
        : answerRange(entry.file, range);
    },
  };
}

function hear(entry: Entry, report: AnalysisReport): void {
  switch (report.kind) {
    case 'opened':
      entry.facts = report.facts;
      break;
    case 'batch': {
      const decoded = decodeBatch(report.batch);
      if (decoded.ok) {
        entry.batches.push({ ...decoded.value, bytes: report.batch });
        entry.faces = withFacesOf(decoded.value, entry.faces);
      } else entry.settle(err({ fault: 'fault', detail: `a batch was ${decoded.error.reason}` }));
      break;
    }
    case 'progress':
      entry.onProgress({
        atMs: report.atMs,
        frames: report.frames,
        facts: entry.facts,
        faceShare: entry.faces.of === 0 ? null : entry.faces.found / entry.faces.of,
      });
      break;
    case 'done':
      entry.settle(
        entry.facts === null
          ? err({ fault: 'fault', detail: 'done before it was opened' })
          : ok({ facts: entry.facts, batches: entry.batches }),
      );
      break;
    case 'failed':
      entry.settle(err(report.failure));
      break;
  }
}

function withFacesOf(batch: DecodedBatch, { found, of }: Entry['faces']): Entry['faces'] {
  if (batch.kind !== 'face') return { found, of };
  const counts = batch.track.columns.faces;
  return {
    found: found + counts.filter((count) => count >= 1).length,
    of: of + counts.length,
  };
}
