import { readableEnd } from '../../core/analysis/failure-text.ts';
import type { AnalysisFailure, PictureFacts } from '../../core/analysis/job.ts';
import { ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { secondsToMs } from '../../core/units.ts';
import type { Ms } from '../../core/units.ts';
import type { InputFile } from './input-file.ts';
import type { Analyse } from './order.ts';

export type LookedInto = {
  /** `endMs` is the end of what can be read. */
  readonly facts: PictureFacts;
  /** The file promises more than it holds. */
  readonly isIncomplete: boolean;
};

/**
 * What a file is, found out by the page that would analyse it, which only opens it. A file that breaks off is looked into up to there. Null = cancelled by the signal.
 */
export async function lookInto(
  analyse: Analyse,
  file: InputFile,
  signal: AbortSignal,
): Promise<Result<LookedInto, AnalysisFailure> | null> {
  const whole = await openOnly(analyse, file, null, signal);
  if (whole === null) return null;
  if (whole.ok) return ok({ facts: whole.value, isIncomplete: false });
  const readable = readableEnd(whole.error);
  if (readable === null) return whole;
  const endMs = secondsToMs(readable);
  const part = await openOnly(analyse, file, endMs, signal);
  if (part === null || !part.ok) return part;
  return ok({ facts: { ...part.value, endMs }, isIncomplete: true });
}

async function openOnly(
  analyse: Analyse,
  file: InputFile,
  toMs: Ms | null,
  signal: AbortSignal,
): Promise<Result<PictureFacts, AnalysisFailure> | null> {
  const outcome = await analyse({
    file,
    job: { ranges: [{ fromMs: 0, toMs }], measure: null },
    onProgress: () => undefined,
    signal,
  });
  if (outcome === null || signal.aborted) return null;
  return outcome.ok ? ok(outcome.value.facts) : outcome;
}
