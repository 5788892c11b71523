import { assertNever } from '../assert.ts';
import { escapeMarkdown, escapeMarkdownLines } from './markdown-text.ts';
import type { Report, ReportBlock } from './types.ts';

/** The report as Markdown (CommonMark with tables). Charts are said in words. Ends in a line feed. */
export function reportToMarkdown(report: Report): string {
  const blocks = [
    `# ${escapeMarkdown(report.title)}`,
    ...(report.subtitle === '' ? [] : [escapeMarkdown(report.subtitle)]),
    ...report.blocks.map(blockToMarkdown),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function blockToMarkdown(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'notice':
      return `> **Please note:** ${escapeMarkdown(block.text)}`;
    case 'quote':
      return quoteToMarkdown(block.label, block.text);
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
    case 'facts':
      return block.rows
        .map(([label, value]) => `- **${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`)
        .join('\n');
    case 'table':
      return tableToMarkdown(block.columns, block.rows);
    case 'film':
      return `*${escapeMarkdown(block.text)}*`;
    case 'chart':
      return `*${escapeMarkdown(block.chart.title)}.* ${escapeMarkdown(block.chart.alt)}`;
    default:
      return assertNever(block);
  }
}

/** A backslash at the end of a line keeps the break; a blank line ends the paragraph anyway. */
function quoteToMarkdown(label: string, text: string): string {
  const lines = escapeMarkdownLines(text);
  const quoted = lines.map((line, index) => {
    const next = lines[index + 1];
    const keepsBreak = line !== '' && next !== undefined && next !== '';
    return `> ${line}${keepsBreak ? '\\' : ''}`.trimEnd();
  });
  return [`**${escapeMarkdown(label)}:**`, '', ...quoted].join('\n');
}

function tableToMarkdown(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const toRow = (cells: readonly string[]): string =>
    `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [toRow(columns), `| ${columns.map(() => '---').join(' | ')} |`, ...rows.map(toRow)].join(
    '\n',
  );
}
