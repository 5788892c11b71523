import type { AnalysisFailure } from '../../../core/analysis/job.ts';

/** Ends an analysis; carries why, in a form the main process has words for. */
export class AnalysisFault extends Error {
  readonly failure: AnalysisFailure;

  constructor(fault: AnalysisFailure['fault'], detail: string) {
    super(`${fault}: ${detail}`);
    this.name = 'AnalysisFault';
    this.failure = { fault, detail: detail.slice(0, MAX_DETAIL) };
  }
}

const MAX_DETAIL = 2_000;

/** Whatever was thrown, as a fault; `otherwise` for what was not one yet. */
export function causeToFault(cause: unknown, otherwise: AnalysisFailure['fault']): AnalysisFault {
  if (cause instanceof AnalysisFault) return cause;
  const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new AnalysisFault(otherwise, detail);
}
