import type { AnalysisFailure, PictureFacts } from '../../core/analysis/job.ts';
import type { AnalysisRange, CalibrationMarks } from '../../core/analysis/recording-plan.ts';
import type { Result } from '../../core/result.ts';
import type { Analysed, AnalysisProgress } from './desk.ts';
import type { InputFile } from './input-file.ts';

export type AnalysisOrder = {
  /** Stays open until the caller closes it. */
  readonly file: InputFile;
  readonly range: AnalysisRange;
  /** Looks outside of the range are analysed as well. */
  readonly marks: CalibrationMarks | null;
  readonly withPose: boolean;
  /** The file is what it promises to be and can be decoded; analysing has not begun. */
  readonly onOpened?: (facts: PictureFacts) => void;
  readonly onProgress: (progress: AnalysisProgress) => void;
  readonly signal: AbortSignal;
};

/** Null = cancelled by the signal. */
export type Analyse = (order: AnalysisOrder) => Promise<Result<Analysed, AnalysisFailure> | null>;
