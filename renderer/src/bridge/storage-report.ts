import type { CallError } from '../../../core/ipc/contract.ts';

/** How storing goes, told at each change. */
export type StorageReport =
  /** It works again. */
  | { readonly kind: 'working' }
  /** For now it does not; everything is kept and tried again. */
  | { readonly kind: 'failing'; readonly error: CallError }
  /** Something was refused and is lost; the rest goes on. */
  | { readonly kind: 'refused'; readonly error: CallError };
