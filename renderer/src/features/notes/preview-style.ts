import { REPORT_STYLE } from '../../../../core/notes/report-style.ts';

/** What stands for the body of the page in the preview. */
export const PAGE_CLASS = 'page';

/** The style sheet of the notes, for a page that is a part of another one. */
export const PREVIEW_STYLE = REPORT_STYLE.replaceAll(':root', ':host').replaceAll(
  /^body\{/gm,
  `.${PAGE_CLASS}{`,
);
