import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { BandPosition } from '../../../../core/metrics/types.ts';
import {
  SESSION_SCHEMA_PATH,
  sessionDocument,
  sessionDocumentSchema,
  sessionJsonSchema,
  sessionJsonSchemaText,
} from '../../../../core/notes/session-document.ts';
import { aReview, anEmptyReview, HOSTILE_TEXTS, withUserText } from './a-review.ts';

const root = new URL('../../../../', import.meta.url);
// Formats come with an equal pattern each; the schema is checked without a formats package.
const validate = new Ajv2020({ strict: true, validateFormats: false, allErrors: true }).compile(
  sessionJsonSchema(),
);
const reviews = [
  aReview(),
  anEmptyReview(),
  ...HOSTILE_TEXTS.map((text) => withUserText(aReview(), text)),
];

describe('the session as a JSON document', () => {
  it('comes back from its file as it went in', () => {
    for (const review of reviews) {
      const document = sessionDocument(review);
      const read: unknown = JSON.parse(JSON.stringify(document));
      expect(read).toEqual(document);
      // Equal after parsing: the schema knows every field that is written.
      expect(sessionDocumentSchema.parse(read)).toEqual(document);
    }
  });

  it('satisfies the published schema', () => {
    for (const review of reviews) {
      const read: unknown = JSON.parse(JSON.stringify(sessionDocument(review)));
      expect(validate(read), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('is refused by the schema when a figure is missing or of another version', () => {
    const document = sessionDocument(aReview());
    expect(validate({ ...document, version: 2 })).toBe(false);
    expect(validate({ ...document, answers: undefined })).toBe(false);
    const [metric] = document.overall;
    expect(validate({ ...document, overall: [{ ...metric, coverage: 1.2 }] })).toBe(false);
  });

  it('may carry fields of a later version 1', () => {
    expect(validate({ ...JSON.parse(JSON.stringify(sessionDocument(aReview()))), later: 1 })).toBe(
      true,
    );
  });

  it('carries coverage and interval with a figure, and the reason with a missing one', () => {
    const metrics = sessionDocument(aReview()).answers.flatMap((answer) => answer.metrics);
    const looks = metrics.find(({ id, value }) => id === 'looks-at-interviewer' && value !== null);
    expect(looks).toMatchObject({ unit: 'percent', missing: null, band: { low: 35, high: 70 } });
    expect(looks?.interval?.low).toBeLessThanOrEqual(looks?.value ?? Number.NaN);
    for (const metric of sessionDocument(anEmptyReview()).answers.flatMap(
      (answer) => answer.metrics,
    )) {
      expect(metric, metric.id).toMatchObject({ value: null, interval: null });
      expect(metric.missing?.text.length, metric.id).toBeGreaterThan(10);
    }
  });

  it('says whether the calibration lacks the look at the interviewer', () => {
    const review = aReview();
    expect(sessionDocument({ ...review, partlyCalibrated: true }).partlyCalibrated).toBe(true);
    expect(sessionDocument({ ...review, partlyCalibrated: false }).partlyCalibrated).toBe(false);
  });

  it('says of each figure what movements of the calibration have to do with it', () => {
    const review = aReview();
    const basis = 'Held against your own smile.';
    const overall = review.overall.map((result, index) =>
      index === 0 ? { ...result, basis } : result,
    );
    const [first, second] = sessionDocument({ ...review, overall }).overall;
    expect(first?.basis).toBe(basis);
    expect(second?.basis).toBeNull();
  });

  it('says what the body did in an answer, and where', () => {
    const review = aReview();
    const text = 'Your arms were crossed for 12 s at 0:20.';
    const finding = {
      metricId: 'arms-crossed',
      text,
      span: { startMs: 20_000.4, endMs: 32_000.4 },
    };
    const answers = review.answers.map((answer, index) =>
      index === 0 ? { ...answer, findings: [finding] } : answer,
    );
    const document = sessionDocument({ ...review, answers });
    expect(document.answers[0]?.findings).toEqual([
      { metricId: 'arms-crossed', text, startMs: 20_000, endMs: 32_000 },
    ]);
    expect(validate(document)).toBe(true);
    expect(document.answers.slice(1).every(({ findings }) => findings?.length === 0)).toBe(true);
  });

  it('scores no figure whose place in the band cannot be told', () => {
    const review = aReview();
    const placed = (position: BandPosition) =>
      sessionDocument({
        ...review,
        overall: review.overall.map((result) =>
          result.metricId === 'session-looks-at-interviewer' ? { ...result, position } : result,
        ),
      }).overall.find(({ id }) => id === 'session-looks-at-interviewer')?.plateauScore;
    expect(placed('inside')).toBe(1);
    expect(placed('unclear')).toBeNull();
  });

  it('tells a list nobody went through from one with nothing ticked', () => {
    const review = aReview();
    const [first] = review.record.answers;
    if (first === undefined) throw new Error('There is no answer.');
    const points = [{ text: 'What it costs', isCovered: false }];
    const gone = [{ answerId: first.id, points }];
    const ticked = { ...review, record: { ...review.record, coveredPoints: gone } };
    expect(sessionDocument(review).answers[0]?.coveredPoints).toBeNull();
    expect(sessionDocument(ticked).answers[0]?.coveredPoints).toEqual(points);
  });

  it('keeps lanes with their gaps: null in lines, no run in states', () => {
    const { lanes } = sessionDocument(aReview());
    const contact = lanes.find(({ id }) => id === 'contact');
    const distance = lanes.find(({ id }) => id === 'distance');
    if (contact?.kind !== 'state' || distance?.kind !== 'line') {
      throw new Error('The lanes contact and distance changed their kind.');
    }
    // Nobody was there from 1:20 to 1:30.
    expect(contact.runs.filter(({ startMs, endMs }) => startMs < 90_000 && endMs > 80_000)).toEqual(
      [],
    );
    const inGap = distance.values.filter((_, index) => {
      const time = distance.times[index] ?? 0;
      return time > 80_500 && time < 89_500;
    });
    expect(inGap.length).toBeGreaterThan(10);
    expect(new Set(inGap)).toEqual(new Set([null]));
    expect(distance.values.filter((value) => value === 60).length).toBeGreaterThan(300);
  });

  it('has the schema file that this code generates (npm run docs writes it)', () => {
    expect(readFileSync(new URL(SESSION_SCHEMA_PATH, root), 'utf8')).toBe(sessionJsonSchemaText());
  });
});
