import type { CallError } from '../../../core/ipc/contract.ts';
import type { StorageReport } from '../bridge/storage-report.ts';

/** Storing fails or something was refused, while the interview goes on. */
export type StorageProblem = {
  readonly error: CallError;
  /** Everything is kept and tried again; otherwise something was refused and is lost. */
  readonly isKept: boolean;
};

/** What the writers of one session report, as the one thing to show; null = nothing is wrong. */
export function createStorageWatch(
  onChange: (problem: StorageProblem | null) => void,
): (source: 'tracks' | 'writer') => (report: StorageReport) => void {
  const failing = new Map<'tracks' | 'writer', CallError>();
  let refused: CallError | null = null;
  return (source) => (report) => {
    if (report.kind === 'failing') failing.set(source, report.error);
    if (report.kind === 'working') failing.delete(source);
    // What was refused stays lost, so that stays said when storing works again.
    if (report.kind === 'refused') refused = report.error;
    const [failure] = failing.values();
    const error = failure ?? refused;
    onChange(error === null ? null : { error, isKept: failure !== undefined });
  };
}
