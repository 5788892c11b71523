import { ok } from '../../core/result.ts';
import type { AnalysisDesk } from '../analysis/desk.ts';
import { failNotFound } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';

/** What the hidden page that analyses a recording asks and tells. */
export function createAnalysisHandlers(
  desk: Pick<AnalysisDesk, 'open' | 'report'>,
): Pick<Handlers, 'analysis:open' | 'analysis:report'> {
  return {
    'analysis:open': ({ jobId }) => {
      const job = desk.open(jobId);
      return job === null ? failNotFound('analysis') : ok(job);
    },
    'analysis:report': ({ jobId, report }) =>
      desk.report(jobId, report) ? ok(undefined) : failNotFound('analysis'),
  };
}
