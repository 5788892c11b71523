import type { Report } from './types.ts';

export function reportToMarkdown(report: Report): string {
  return `# ${report.title}\n`;
}
