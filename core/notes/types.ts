import type { Lane } from '../review/types.ts';
import type { TimeSpan } from '../units.ts';

/** The formats session notes can be written in. `csv` is the tracks, sample by sample. */
export const EXPORT_FORMATS = ['markdown', 'pdf', 'html', 'json', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * Session notes as a tree of plain data: one builder (`buildReport`), one renderer per format.
 * Inline text is plain text; each renderer escapes for its own format.
 */
export type Report = {
  readonly title: string;
  readonly subtitle: string;
  readonly language: 'en';
  readonly blocks: readonly ReportBlock[];
};

export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'notice'; readonly text: string }
  /** The user's own words, line breaks kept. */
  | { readonly kind: 'quote'; readonly label: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'chart'; readonly chart: ReportChart }
  /** Only in the HTML page. `source`: a `data:` address; null = not made yet, in the preview. */
  | { readonly kind: 'film'; readonly text: string; readonly source: string | null };

/** A small time chart: HTML and PDF draw it as inline SVG, Markdown says it in words (`alt`). */
export type ReportChart = {
  readonly title: string;
  readonly alt: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly lanes: readonly Lane[];
  /** Named stretches on top of the lanes, e.g. the questions. */
  readonly spans: readonly (TimeSpan & { readonly label: string })[];
  /** Stretches that count in no figure, hatched over the lanes. */
  readonly leftOut: readonly TimeSpan[];
  readonly marks: readonly { readonly atMs: number; readonly label: string }[];
};
