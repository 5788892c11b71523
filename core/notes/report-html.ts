import type { Report } from './types.ts';

export function reportToHtml(report: Report): string {
  return `<!doctype html><title>${report.title.length}</title>`;
}
