import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../core/notes/build-report.ts';
import { reportToMarkdown } from '../../../../core/notes/report-markdown.ts';
import {
  HIDDEN_AT_FIRST,
  NOTES_SECTIONS,
  SECTION_DESCRIPTIONS,
  sectionsOf,
} from '../../../../core/notes/sections.ts';
import { caseQuestion, CASES } from '../../../../core/guidance/cases.ts';
import type { NotesSection } from '../../../../core/notes/sections.ts';
import type { Review } from '../../../../core/review/types.ts';
import { aCue } from '../../../helpers/a-cue.ts';
import { aComparison } from './a-comparison.ts';
import { aReview, anEmptyReview } from './a-review.ts';

/** A review with something in every section. */
function aFullReview(): Review {
  const review = aReview();
  const [first] = review.record.answers;
  if (first === undefined) throw new Error('There is no answer.');
  return {
    ...review,
    comparison: aComparison(first.id),
    record: {
      ...review.record,
      leftOut: [
        {
          id: first.id,
          sessionId: first.sessionId,
          startMs: 1_000,
          endMs: 5_000,
          reason: 'Doorbell',
        },
      ],
      cues: [aCue({ sessionId: first.sessionId, startMs: first.startMs + 1_000, endMs: null })],
      ratings: [
        { answerId: first.id, contactShare: 0.9, uprightShare: null, grade: 4, note: 'Went well' },
      ],
    },
  };
}

const text = (review: Review, hiddenSections: readonly NotesSection[]): string =>
  reportToMarkdown(buildReport(review, { hiddenSections }));

/** Words that stand in the notes because of this section alone. */
const WORDS: Readonly<Record<NotesSection, RegExp>> = {
  summary: /^## Summary$/m,
  clips: /^### Worth watching$/m,
  whole: /^## The interview as a whole$/m,
  comparison: /^## Compared with before$/m,
  answers: /^\| Looks at the interviewer \|/m,
  questions: /What did you do when a plan fell through/,
  preparation: /then the archive/,
  ratings: /What you thought before the figures/,
  cues: /“Look up at Maya”: looking down 94 % of 6 s, 98 % measured/,
  markers: /the good example/,
  'left-out': /Doorbell/,
  charts: /moment by moment/,
  method: /^## How it was measured$/m,
};

/** The first question was a case, and the user went through what a good answer covers. */
function aCaseReview(): Review {
  const review = aFullReview();
  const [first] = review.record.answers;
  const [one] = CASES;
  if (first === undefined || one === undefined) throw new Error('There is no case.');
  const { session } = review.record;
  const questions = [caseQuestion(one, 0), ...session.plan.questions.slice(1)];
  const points = one.covers.map((point, index) => ({ text: point, isCovered: index === 0 }));
  return {
    ...review,
    record: {
      ...review.record,
      session: { ...session, plan: { ...session.plan, questions } },
      coveredPoints: [{ answerId: first.id, points }],
    },
  };
}

describe('what goes into the notes', () => {
  it.each(NOTES_SECTIONS)('%s is there when it is shown, and gone when it is not', (section) => {
    const review = aFullReview();
    // The figures of the whole are those of an answer, too.
    const others = section === 'answers' ? (['whole'] as const) : [];
    expect(text(review, others)).toMatch(WORDS[section]);
    expect(text(review, [...others, section])).not.toMatch(WORDS[section]);
  });

  it('is everything where nothing is said to be hidden', () => {
    expect(text(aFullReview(), [])).toBe(reportToMarkdown(buildReport(aFullReview())));
  });

  it('says of a case what the user ticked themselves, only where their own rating is shown', () => {
    const notes = text(aCaseReview(), []);
    const covers = CASES[0]?.covers ?? [];
    expect(notes).toContain(`1 of ${covers.length} covered, by your own judgement. Ticked by you`);
    expect(notes.match(/^- Covered: /gm)).toHaveLength(1);
    expect(notes.match(/^- Not ticked: /gm)).toHaveLength(covers.length - 1);
    const hidden = text(aCaseReview(), ['ratings']);
    expect(hidden).toContain('What a good answer covers');
    expect(hidden).not.toMatch(/own judgement|Covered: |Not ticked/);
    const review = aCaseReview();
    const untouched = { ...review, record: { ...review.record, coveredPoints: [] } };
    expect(text(untouched, [])).not.toMatch(/own judgement|Covered: |Not ticked/);
  });

  it('is at most half as long at first as with the method', () => {
    const review = aFullReview();
    expect(text(review, HIDDEN_AT_FIRST).length).toBeLessThan(text(review, []).length / 2);
  });

  it('always says what must be known before trusting a figure', () => {
    const notes = text(aFullReview(), NOTES_SECTIONS);
    expect(notes).toMatch(/You left out a stretch, 0:04 altogether; no figure counts it\./);
    expect(notes).toContain('Quillmoor');
    expect(notes).toMatch(/^## Privacy$/m);
    expect(notes).not.toMatch(/Question 1/);
    expect(text(aFullReview(), HIDDEN_AT_FIRST)).toMatch(/^## How to read the figures$/m);
    expect(notes).not.toMatch(/How to read the figures/);
  });

  it('can be chosen only where the session has it', () => {
    expect(sectionsOf(aFullReview())).toEqual(NOTES_SECTIONS);
    const empty = sectionsOf(anEmptyReview());
    for (const section of ['clips', 'ratings', 'cues', 'markers', 'left-out'] as const)
      expect(empty).not.toContain(section);
    expect(empty).toContain('summary');
  });

  it('is described in words that differ', () => {
    const labels = NOTES_SECTIONS.map((section) => SECTION_DESCRIPTIONS[section].label);
    expect(new Set(labels).size).toBe(NOTES_SECTIONS.length);
  });
});
