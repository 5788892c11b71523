import type { ClipChoices } from '../../../core/export/clip-choices.ts';
import type { ClipCue } from '../../../core/export/clip-cues.ts';
import type { ClipFault } from '../../../core/export/clip-faults.ts';
import type { ClipPiece } from '../../../core/export/clip-pieces.ts';
import type { OverlayData } from '../../../core/replay/overlay-data.ts';
import type { Ms, TimeSpan } from '../../../core/units.ts';

/** What was measured in a part of the stretch, to be drawn over it. */
export type OverlayPart = TimeSpan & { readonly data: OverlayData };

export type ClipJob = {
  readonly span: TimeSpan;
  readonly pieces: readonly ClipPiece[];
  readonly choices: ClipChoices;
  /** In time of the clip; empty unless they are to be drawn into the picture. */
  readonly cues: readonly ClipCue[];
  readonly overlay: readonly OverlayPart[];
};

/** How a clip was made, and the session time its first and last picture are from. */
export type ClipResult = TimeSpan & { readonly method: 'copied' | 'encoded' };

/** To the worker. `written`: the last chunk is in the file, so the next one may come. */
export type ClipOrder =
  | { readonly kind: 'start'; readonly job: ClipJob }
  | { readonly kind: 'written' };

/** From the worker. */
export type ClipReport =
  | {
      readonly kind: 'chunk';
      readonly position: number;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly kind: 'progress'; readonly doneMs: Ms }
  | { readonly kind: 'done'; readonly result: ClipResult }
  | { readonly kind: 'failed'; readonly fault: ClipFault; readonly detail: string };
