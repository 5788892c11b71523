import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../core/notes/build-report.ts';
import { reportToMarkdown } from '../../../../core/notes/report-markdown.ts';
import { sectionsOf } from '../../../../core/notes/sections.ts';
import { sessionDocument, sessionDocumentSchema } from '../../../../core/notes/session-document.ts';
import type { Review } from '../../../../core/review/types.ts';
import { aComparison } from './a-comparison.ts';
import { aReview } from './a-review.ts';

function aComparedReview(): Review {
  const review = aReview();
  const [first] = review.record.answers;
  if (first === undefined) throw new Error('There is no answer.');
  return { ...review, comparison: aComparison(first.id) };
}

describe('what changed since before, in the notes', () => {
  it('names what it is compared with and states the change with both intervals', () => {
    const text = reportToMarkdown(buildReport(aComparedReview()));
    expect(text).toContain('### All answers, with the session of 31 December 2025, 15:00 (UTC)');
    expect(text).toContain('### Question 1, with the take of 31 December 2025, 15:00 (UTC)');
    expect(text).toContain(
      'You looked at the interviewer more: 20–30 % → 58–66 %, now inside the band (35–70 %).',
    );
    expect(text).toContain('Posture: not enough data in the take before: the shoulders');
  });

  it('is no section where nothing was before', () => {
    const review = { ...aReview(), comparison: { previous: null, answers: [] } };
    expect(sectionsOf(review)).not.toContain('comparison');
    expect(reportToMarkdown(buildReport(review))).not.toContain('Compared with before');
    expect(sectionsOf(aReview())).not.toContain('comparison');
  });

  it('is in the document as data, each kind of comparison as what it is', () => {
    const document = sessionDocument(aComparedReview());
    expect(sessionDocumentSchema.parse(document)).toEqual(document);
    expect(document.comparison?.previous?.changes).toMatchObject([
      { metricId: 'looks-at-interviewer', kind: 'clear', direction: 'more', bandMove: 'into' },
      { metricId: 'longest-look-away', kind: 'without-interval', direction: null },
      { metricId: 'uprightness', kind: 'missing', from: null, missing: [{ side: 'from' }] },
    ]);
    expect(sessionDocument(aReview()).comparison).toBeUndefined();
  });
});
