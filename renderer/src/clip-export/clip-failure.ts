import type { ClipFault } from '../../../core/export/clip-faults.ts';

/** Ends the making of a clip for a reason that can be said in words. */
export class ClipFailure extends Error {
  readonly fault: ClipFault;

  constructor(fault: ClipFault, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'ClipFailure';
    this.fault = fault;
  }
}
