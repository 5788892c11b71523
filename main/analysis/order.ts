import type { AnalysisFailure } from '../../core/analysis/job.ts';
import type { Result } from '../../core/result.ts';
import type { Analysed, DeskJob } from './desk.ts';

export type AnalysisOrder = DeskJob & { readonly signal: AbortSignal };

/** Null = cancelled by the signal. */
export type Analyse = (order: AnalysisOrder) => Promise<Result<Analysed, AnalysisFailure> | null>;
