import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../../core/metrics/registry.ts';
import { metricsDocument } from '../../../../scripts/docs/metrics-document.ts';

describe('docs/metrics.md', () => {
  it('explains every metric once', () => {
    const document = metricsDocument();
    for (const { id, explanation } of METRICS) {
      expect(document.split(`\`${id}\``)).toHaveLength(2);
      expect(document).toContain(explanation.how);
    }
  });

  it('is what the registry says (else: npm run docs)', () => {
    const file = join(import.meta.dirname, '../../../../docs/metrics.md');
    expect(readFileSync(file, 'utf8')).toBe(metricsDocument());
  });
});
