import type { CallError, CallOutput, ModelCheck } from '../../core/ipc/contract.ts';
import type { SavedFormat } from '../../core/notes/export-file-name.ts';
import type { Result } from '../../core/result.ts';
import type { BundleDesk } from '../bundle/bundle-desk.ts';
import type { ClipDesk } from '../clips/clip-desk.ts';
import type { WriteDatabase } from '../db/database.ts';
import type { Store } from '../db/start-store.ts';
import type { FiguresDesk } from '../figures/figures-desk.ts';
import type { Log } from '../log.ts';
import type { MediaStore } from '../media/media-store.ts';
import type { FillScreen } from '../services/fill-screen.ts';
import type { Notices } from '../notices.ts';

/** What handlers work with. Nothing in it is Electron, so that they run in tests as they are. */
export type HandlerContext = {
  readonly store: Store;
  readonly notices: Notices;
  readonly media: MediaStore;
  readonly bundles: BundleDesk;
  readonly figures: FiguresDesk;
  readonly clips: ClipDesk;
  readonly log: Log;
  readonly now: () => Date;
  readonly createId: () => string;
  readonly appVersion: string;
  readonly electronVersion: string;
  readonly dataFolder: string;
  /** IANA name, for dates in exported notes. */
  readonly timeZone: string;
  readonly blockedRequests: () => number;
  readonly checkModels: () => Promise<ModelCheck>;
  /** Asks the user where to; null = cancelled. */
  readonly chooseTarget: (
    suggestedName: string,
    format: SavedFormat,
    title?: string,
  ) => Promise<string | null>;
  /** Asks the user for a file with questions; null = cancelled. */
  readonly chooseQuestionFile: () => Promise<string | null>;
  readonly currentScreen: () => CallOutput<'screen:current'>;
  readonly fillScreen: FillScreen;
  readonly printPdf: (html: string) => Promise<Uint8Array>;
};

/** Runs with the database, or answers why there is none. */
export function withDatabase<Value>(
  { store }: Pick<HandlerContext, 'store'>,
  work: (database: WriteDatabase) => Result<Value, CallError>,
): Result<Value, CallError> {
  return store.kind === 'ready' ? work(store.database) : { ok: false, error: store.error };
}
