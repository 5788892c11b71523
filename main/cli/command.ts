import type { AnalysisRange, CalibrationMarks } from '../../core/analysis/recording-plan.ts';
import type { Tile } from '../../core/domain/tile.ts';
import type { ExportFormat } from '../../core/notes/types.ts';

/** A file to write and what goes into it; `path` as the user wrote it. */
export type OutputFile = {
  readonly path: string;
  readonly content: ExportFormat | 'frames';
};

export type AnalyzeCommand = {
  readonly kind: 'analyze';
  readonly file: string;
  readonly outputs: readonly OutputFile[];
  readonly range: AnalysisRange;
  readonly marks: CalibrationMarks | null;
  /** Where the interviewers are on the screen; null = one, as the settings have it. */
  readonly tiles: readonly Tile[] | null;
  readonly withPose: boolean;
  /** File of looks that are known, to be scored against; null = not asked for. */
  readonly labels: string | null;
};

export type ExportCommand = {
  readonly kind: 'export';
  readonly sessionId: string;
  readonly output: OutputFile;
};

/** What needs the app's own runtime. */
export type StudioCommand = AnalyzeCommand | ExportCommand | { readonly kind: 'list-sessions' };

export type Command = StudioCommand | { readonly kind: 'help' } | { readonly kind: 'version' };

/** How the program ends; part of its interface. */
export const EXIT_CODE = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  inputUnreadable: 3,
  noFace: 4,
  /** Ended by Ctrl-C, as shells count it. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
