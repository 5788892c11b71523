import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName } from '../../../../core/notes/export-file-name.ts';
import { EXPORT_FORMATS } from '../../../../core/notes/types.ts';

const startedAt = '2026-03-04T15:30:00.000Z';
const nameFor = (company: string): string =>
  exportFileName({ name: company, startedAt, format: 'markdown' });

describe('the name of an export file', () => {
  it('says company, date and time', () => {
    expect(nameFor('Quillmoor & Sons Ltd.')).toBe(
      'greenroom-2026-03-04-1530-quillmoor-sons-ltd.md',
    );
  });

  it('tells the formats apart', () => {
    const names = EXPORT_FORMATS.map((format) => exportFileName({ name: 'A', startedAt, format }));
    expect(names.map((name) => name.replace('greenroom-2026-03-04-1530-a', ''))).toEqual([
      '.md',
      '.pdf',
      '.html',
      '.json',
      '-tracks.csv',
    ]);
  });

  it('uses the date of the given zone', () => {
    const name = exportFileName({
      name: 'A',
      startedAt: '2026-12-31T23:30:00.000Z',
      format: 'pdf',
      timeZone: 'Europe/Berlin',
    });
    expect(name).toBe('greenroom-2027-01-01-0030-a.pdf');
  });

  it.each([
    'CON',
    'nul.txt',
    'aux',
    'COM1',
    '..',
    '../../etc/passwd',
    '.hidden',
    '-rf',
    'a:b*c?"<>|',
  ])('takes the danger out of %s', (company) => {
    const name = nameFor(company);
    expect(name).toMatch(/^greenroom-2026-03-04-1530(-[\p{L}\p{N}\p{M}]+)*\.md$/u);
  });

  it('leaves the company out when nothing of it can be in a name', () => {
    expect(nameFor('')).toBe('greenroom-2026-03-04-1530.md');
    expect(nameFor('🎉🎉 ...')).toBe('greenroom-2026-03-04-1530.md');
  });

  it('keeps other scripts, composed', () => {
    expect(nameFor('Cafe\u0301 Zürich')).toBe('greenroom-2026-03-04-1530-caf\u00e9-zürich.md');
    expect(nameFor('株式会社')).toBe('greenroom-2026-03-04-1530-株式会社.md');
  });

  it('fits every file system, whatever the company is called', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc.constant('e\u0301'.repeat(300)),
      fc.constant('e' + '\u0301'.repeat(300)),
      fc.constant('漢'.repeat(200)),
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom(...EXPORT_FORMATS), (company, format) => {
        const name = exportFileName({ name: company, startedAt, format });
        expect(Buffer.byteLength(name, 'utf8')).toBeLessThanOrEqual(120);
        expect(name).toBe(name.normalize('NFC'));
        expect(name).toMatch(
          /^greenroom-2026-03-04-1530(?:-[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?(?:-tracks)?\.(?:md|pdf|html|json|csv)$/u,
        );
      }),
    );
  });
});
