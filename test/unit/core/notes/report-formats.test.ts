import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../core/notes/build-report.ts';
import { reportToHtml } from '../../../../core/notes/report-html.ts';
import { reportToMarkdown } from '../../../../core/notes/report-markdown.ts';
import { aReview, anEmptyReview, HOSTILE_TEXTS, withUserText } from './a-review.ts';

const html = reportToHtml(buildReport(aReview()));
const markdown = reportToMarkdown(buildReport(aReview()));

/** Names of all elements of the page. */
const elements = (page: string): ReadonlySet<string> =>
  new Set([...page.matchAll(/<([a-z][a-z0-9]*)/giu)].map(([, name = '']) => name.toLowerCase()));
/** Every attribute name inside a tag of the body. */
const attributes = (page: string): ReadonlySet<string> => {
  const tags = page.match(/<[a-z](?:[^"'<>]|"[^"]*")*>/giu) ?? [];
  return new Set(
    tags.flatMap((tag) =>
      [...tag.replace(/"[^"]*"/gu, '""').matchAll(/\s([a-zA-Z:-]+)=/gu)].map(
        ([, name = '']) => name,
      ),
    ),
  );
};

describe('the HTML page', () => {
  it('holds figures, notes, charts and markers', () => {
    for (const text of [
      'Quillmoor Ltd',
      'then the archive',
      '35–70 %',
      'the good example',
      'Privacy',
    ]) {
      expect(html).toContain(text);
    }
    expect(html.match(/<svg /gu)).toHaveLength(3);
  });

  it('may run nothing and ask for nothing', () => {
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'`,
    );
    expect(html).not.toMatch(/https?:|url\(|@import|<script|<link|<img|<iframe/iu);
  });

  it('states its policy before anything it governs', () => {
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  });

  it('gives every id once', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('closes what it opens', () => {
    const voids = new Set(['meta']);
    const open: string[] = [];
    const body = html.replace(/<!doctype html>/u, '').replace(/<style>[^]*<\/style>/u, '');
    for (const [, closing, name = '', , selfClosing] of body.matchAll(
      /<(\/?)([a-z][a-z0-9]*)((?:[^"<>]|"[^"]*")*?)(\/?)>/gu,
    )) {
      if (closing === '/') {
        expect(open.pop()).toBe(name);
      } else if (selfClosing !== '/' && !voids.has(name)) {
        open.push(name);
      }
    }
    expect(open).toEqual([]);
  });

  it.each(HOSTILE_TEXTS)('shows %j as text', (text) => {
    const hostile = reportToHtml(buildReport(withUserText(aReview(), text)));
    expect(elements(hostile)).toEqual(elements(html));
    expect([...attributes(hostile)].sort()).toEqual([...attributes(html)].sort());
    // Only line ends and tabs of the control characters, no overrides of the reading direction.
    expect(hostile).not.toMatch(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
    expect(hostile).not.toMatch(/[\uD800-\uDFFF]/u);
  });
});

describe('the Markdown file', () => {
  it('holds figures, notes, charts in words and markers', () => {
    expect(markdown).toMatch(/^# Session notes: Quillmoor Ltd\n/u);
    expect(markdown).toContain('| Looks at the interviewer |');
    expect(markdown).toContain('> Lisbon\\\n> then the archive');
    expect(markdown).toContain('0:30: the good example');
    expect(markdown).toMatch(
      /\*Question 1, moment by moment \(0:10–1:10\)\.\* Looks at the interviewer: /u,
    );
  });

  it('keeps every table row at the width of its head', () => {
    const pipes = (line: string): number => line.replace(/\\\|/gu, '').match(/\|/gu)?.length ?? 0;
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(pipes))).toEqual(new Set([7]));
  });

  it.each(HOSTILE_TEXTS)('shows %j as text', (text) => {
    const hostile = reportToMarkdown(buildReport(withUserText(aReview(), text)));
    const active = hostile.replace(/\\[!-/:-@[-`{-~]/gu, '');
    expect(active).not.toMatch(/[<[`]|:\/\/|www\./u);
    expect(active).not.toMatch(/(?![\n\t])\p{Cc}/u);
    const structure = (file: string): readonly string[] =>
      file.split('\n').flatMap((line) => /^(?:#+ |\| --- )/u.exec(line)?.[0] ?? []);
    expect(structure(hostile)).toEqual(structure(markdown));
  });
});

describe('both formats', () => {
  it('say "not enough data" and why for a session in which nothing was seen', () => {
    const report = buildReport(anEmptyReview());
    for (const text of [reportToHtml(report), reportToMarkdown(report)]) {
      expect(text).toContain('Not enough data: no face could be seen');
      expect(text).not.toMatch(/NaN|undefined|Infinity|\bnull\b/u);
    }
  });

  it('write no value that is none', () => {
    for (const text of [html, markdown]) {
      expect(text).not.toMatch(/NaN|undefined|Infinity|\bnull\b/u);
    }
  });
});
