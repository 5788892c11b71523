import { assertNever } from '../assert.ts';
import { cleanLine } from './clean-text.ts';
import { escapeHtml } from './html-text.ts';
import { lanesToSvg } from './lanes-to-svg.ts';
import { REPORT_STYLE } from './report-style.ts';
import type { Report, ReportBlock, ReportChart } from './types.ts';

/** The page may show its own inline style and the films inside of it, and nothing else: no script, no request, no frame. */
const REPORT_CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; media-src data:; base-uri 'none'; form-action 'none'";

/** The report as one page that needs no other file and asks for none; the PDF is printed from it. */
export function reportToHtml(report: Report): string {
  const title = inline(report.title);
  return [
    '<!doctype html>',
    `<html lang="${report.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${REPORT_CONTENT_POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="generator" content="Greenroom">',
    `<title>${title}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    reportHeadToHtml(report),
    '</header>',
    '<main>',
    reportBlocksToHtml(report),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Title and subtitle; with `reportBlocksToHtml` all that is seen of the page. */
export const reportHeadToHtml = ({ title, subtitle }: Report): string =>
  [
    `<h1 dir="auto">${inline(title)}</h1>`,
    subtitle === '' ? '' : `<p class="subtitle" dir="auto">${inline(subtitle)}</p>`,
  ].join('\n');

export const reportBlocksToHtml = ({ blocks }: Report): string =>
  blocks.map((block, index) => blockToHtml(block, index)).join('\n');

function blockToHtml(block: ReportBlock, index: number): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} dir="auto">${inline(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p dir="auto">${inline(block.text)}</p>`;
    case 'notice':
      return `<p class="notice" role="note">${inline(block.text)}</p>`;
    case 'quote':
      return `<p class="quote-label">${inline(block.label)}</p><blockquote dir="auto">${escapeHtml(block.text)}</blockquote>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li dir="auto">${inline(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.rows.map(([label, value]) => `<dt>${inline(label)}</dt><dd dir="auto">${inline(value)}</dd>`).join('')}</dl>`;
    case 'table':
      return tableToHtml(block.columns, block.rows);
    case 'film':
      return filmToHtml(block.text, block.source);
    case 'chart':
      return chartToHtml(block.chart, `chart-${index}`);
    default:
      return assertNever(block);
  }
}

function tableToHtml(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((column) => `<th scope="col">${inline(column)}</th>`).join('');
  const body = rows.map(([first = '', ...others]) => {
    const cells = others.map((cell) => `<td>${inline(cell)}</td>`).join('');
    return `<tr><th scope="row">${inline(first)}</th>${cells}</tr>`;
  });
  return `<div class="table"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function filmToHtml(text: string, source: string | null): string {
  const film =
    source === null
      ? '<div class="film">The film stands here</div>'
      : `<video controls playsinline preload="metadata" src="${escapeHtml(source)}"></video>`;
  return `<figure>${film}<figcaption>${inline(text)}</figcaption></figure>`;
}

function chartToHtml(chart: ReportChart, id: string): string {
  return `<figure>${lanesToSvg(chart, id)}<figcaption>${inline(chart.title)}. Empty stretches were not measured.</figcaption></figure>`;
}

function inline(text: string): string {
  return escapeHtml(cleanLine(text));
}
