import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../../../core/domain/settings.ts';
import type { Setting } from '../../../../core/settings/setting.ts';
import { settingsDocument } from '../../../../scripts/docs/settings-document.ts';

describe('docs/settings.md', () => {
  it('explains every setting once', () => {
    const document = settingsDocument();
    for (const [name, { explanation }] of Object.entries<Setting>(SETTINGS)) {
      expect(document.split(`(\`${name}\`)`)).toHaveLength(2);
      expect(document).toContain(explanation);
    }
  });

  it('is what the table of settings says (else: npm run docs)', () => {
    const file = join(import.meta.dirname, '../../../../docs/settings.md');
    expect(readFileSync(file, 'utf8')).toBe(settingsDocument());
  });
});
