import { describe, expect, it } from 'vitest';
import type { Calibration, HoldOut } from '../../../../core/domain/calibration.ts';
import { NO_MOVEMENTS } from '../../../../core/domain/movements.ts';
import { METRICS } from '../../../../core/metrics/registry.ts';
import { buildReport } from '../../../../core/notes/build-report.ts';
import type { Report, ReportBlock } from '../../../../core/notes/types.ts';
import { aQuestion } from '../../../helpers/a-session-record.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';
import { aReview, anEmptyReview } from './a-review.ts';

const ofKind = <Kind extends ReportBlock['kind']>(
  report: Report,
  kind: Kind,
): readonly Extract<ReportBlock, { kind: Kind }>[] =>
  report.blocks.filter(
    (block): block is Extract<ReportBlock, { kind: Kind }> => block.kind === kind,
  );

const headings = (report: Report): readonly string[] =>
  ofKind(report, 'heading').map(({ text }) => text);

const fact = (report: Report, label: string): string | undefined =>
  ofKind(report, 'facts')
    .flatMap(({ rows }) => rows)
    .find(([name]) => name === label)?.[1];

describe('the session notes', () => {
  it('name the movements of the calibration, and beside a figure what they have to do with it', () => {
    const review = aReview();
    const movements = { ...NO_MOVEMENTS, smile: { rise: 0.6, samples: 60 } };
    const session = { ...review.record.session, calibration: aCalibration({ movements }) };
    const basis = 'Held against your own smile.';
    const report = buildReport({
      ...review,
      record: { ...review.record, session },
      greeting: review.greeting.map((result) => ({ ...result, basis })),
    });
    expect(fact(report, 'Calibration')).toMatch(/; movements: a smile$/);
    const details = ofKind(report, 'list').flatMap(({ items }) => items);
    expect(details.some((item) => item.endsWith(basis))).toBe(true);
    expect(fact(buildReport(review), 'Calibration')).not.toMatch(/movements/);
  });

  it('say how right looks were told in the check, or that there was none', () => {
    const withCheck = (holdOut: HoldOut | null) => {
      const review = aReview();
      const session = { ...review.record.session, calibration: aCalibration({ holdOut }) };
      return fact(
        buildReport({ ...review, record: { ...review.record, session } }),
        'Check of the calibration',
      );
    };
    const checked: HoldOut = {
      sensitivity: 0.94,
      specificity: 0.9,
      balancedAccuracy: 0.92,
      yawError: 1,
      pitchError: 2,
      coverage: 1,
      samples: 140,
    };
    expect(withCheck(checked)).toBe('92 % of the looks told right, directions 2° off');
    expect(withCheck({ ...checked, pitchError: null })).toBe(
      '92 % of the looks told right, directions not measured',
    );
    expect(withCheck({ ...checked, balancedAccuracy: null, yawError: null })).toBe(
      'too little was seen to say',
    );
    expect(withCheck(null)).toBe('not made');
  });

  it('have the check of the calibration beside the figures about looks', () => {
    const review = aReview();
    const session = { ...review.record.session, calibration: aCalibration() };
    const items = (source: 'live' | 'recording') =>
      ofKind(
        buildReport({
          ...review,
          record: { ...review.record, session: { ...session, source } },
        }),
        'list',
      ).flatMap((list) => list.items);
    const check = 'Check of the calibration behind these looks: not made.';
    // The whole, the greeting and the first answer; in the second no look was measured.
    expect(items('live').filter((text) => text === check)).toHaveLength(3);
    expect(items('recording')).not.toContain(check);
  });

  it('say when the user sat elsewhere than in the calibration', () => {
    const drift = (startMs: number, endMs: number, isToTheEnd: boolean) => ({
      span: { startMs, endMs },
      centimetres: 13,
      isToTheEnd,
    });
    const seatDrifts = [drift(20_000, 40_000, false), drift(90_000, 120_000, true)];
    const notices = ofKind(buildReport({ ...aReview(), seatDrifts }), 'notice');
    expect(notices.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(
        /^From 0:20 to 0:40 and from 1:30 on you sat elsewhere than in the calibration by up to 13 cm, or the camera was moved\./u,
      ),
    );
  });

  it('say whose they are and from when', () => {
    const report = buildReport(aReview(), { timeZone: 'Europe/Berlin' });
    expect(report.title).toBe('Session notes: Quillmoor Ltd');
    expect(report.subtitle).toMatch(/^Archivist · 1 January 2026, 10:00 \((?:CET|GMT\+1)\)$/u);
    expect(buildReport(aReview()).subtitle).toBe('Archivist · 1 January 2026, 09:00 (UTC)');
  });

  it('have a title even when no company was given', () => {
    expect(buildReport(anEmptyReview()).title).toBe('Session notes');
    expect(fact(buildReport(anEmptyReview()), 'Company')).toBe('not given');
  });

  it('run from summary to privacy, question by question', () => {
    expect(
      headings(buildReport(aReview())).filter(
        (text) => !METRICS.some(({ label }) => label === text),
      ),
    ).toEqual([
      'Summary',
      'For the next run',
      'The interview as a whole',
      'The greeting',
      'The goodbye',
      'Question 1: What did you do when a plan fell through?',
      'Worth watching',
      'Your markers',
      'Question 2: Why this post?',
      'Worth watching',
      'Markers outside the answers',
      'How it was measured',
      'Privacy',
    ]);
  });

  it('give each figure with its interval, coverage and band', () => {
    const report = buildReport(aReview());
    const rows = ofKind(report, 'table').flatMap((table) => table.rows);
    const looks = rows.filter(([label]) => label === 'Looks at the interviewer');
    expect(looks.length).toBeGreaterThanOrEqual(2);
    for (const row of looks) {
      expect(row).toHaveLength(6);
    }
    const [, figure, interval, coverage, band] =
      looks.find(([, value]) => value?.endsWith(' %')) ?? [];
    expect(figure).toMatch(/^\d+ %$/u);
    expect(interval).toMatch(/^\d+–\d+ %$/u);
    expect(coverage).toBe('100 %');
    expect(band).toMatch(/^35–70 %: (?:(?:inside|close to|outside) the band|cannot be told yet)$/u);
  });

  it('keep the preparation notes as they were written', () => {
    expect(ofKind(buildReport(aReview()), 'quote')).toEqual([
      { kind: 'quote', label: 'Your preparation notes', text: 'Lisbon\nthen the archive' },
    ]);
  });

  it('keep the notes of a question that was prepared and never answered', () => {
    const review = anEmptyReview();
    const plan = {
      ...review.record.session.plan,
      questions: [aQuestion(), aQuestion({ text: 'Why us?' })],
    };
    const report = buildReport({
      ...review,
      record: {
        ...review.record,
        session: { ...review.record.session, plan },
        notepads: [
          { questionIndex: 0, text: 'answered, so they stand with the answer' },
          { questionIndex: 1, text: 'their archive' },
        ],
      },
    });
    expect(headings(report)).toContain('Question 2: Why us?');
    expect(ofKind(report, 'quote').map(({ text }) => text)).toEqual(['their archive']);
  });

  it('draw every answer and the whole session, with the markers that lie in them', () => {
    const charts = ofKind(buildReport(aReview()), 'chart').map(({ chart }) => chart);
    expect(charts.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 120_000],
      [10_000, 70_000],
      [70_000, 110_000],
    ]);
    expect(charts.map(({ marks }) => marks.length)).toEqual([2, 1, 0]);
    expect(charts[0]?.spans.map(({ label }) => label)).toEqual(['Question 1', 'Question 2']);
    expect(charts[1]?.alt).toContain('Looks at the interviewer: interviewer');
  });

  it('list markers once: with their answer, or among the others', () => {
    const items = ofKind(buildReport(aReview()), 'list').flatMap((list) => list.items);
    expect(items.filter((item) => item === '0:30: the good example')).toHaveLength(1);
    expect(items.filter((item) => item === '1:55, without a note')).toHaveLength(1);
  });

  it('explain every metric they use, once', () => {
    const texts = headings(buildReport(aReview()));
    for (const { metricId } of aReview().answers.flatMap(({ metrics }) => metrics)) {
      const label = METRICS.find(({ id }) => id === metricId)?.label ?? '';
      expect(
        texts.filter((text) => text === label),
        metricId,
      ).toHaveLength(
        METRICS.filter((metric) => metric.label === label && usesMetric(metric.id)).length,
      );
    }
  });

  it('say that a second person was in the picture, from one second on', () => {
    const withSecond = (seenMs: number) =>
      buildReport({ ...aReview(), secondPerson: { seenMs, share: 0.0625, coverage: 0.8 } });
    const report = withSecond(75_000);
    expect(ofKind(report, 'notice').map(({ text }) => text)).toContain(
      'A second person was in the picture for 1:15; the nearest face was measured, and nothing while that was plainly somebody else’s.',
    );
    expect(fact(report, 'Second person')).toBe(
      'in the picture for 1:15, 6 % of the time a face was found (80 % of the session)',
    );
    expect(JSON.stringify(withSecond(999))).not.toContain('econd person');
  });

  it('say that the look at the interviewer was not used', () => {
    const review = aReview();
    const { session } = review.record;
    const steps = [
      { target: 'lens', accepted: 90, rejected: { settling: 10 } },
      { target: 'interviewer', accepted: 80, rejected: {}, offTarget: 11.6 },
    ] as const;
    const calibration = aCalibration({ steps });
    const record = { ...review.record, session: { ...session, calibration } };
    expect(fact(buildReport({ ...review, record }), 'Calibration')).toBe(
      'done; lens: 90 of 100 samples kept; interviewer: 80 of 80 samples kept, but the look was 12° off and not used; the place set for the interviewer was',
    );
  });

  it('call a calibration without the look at the interviewer partial', () => {
    const review = aReview();
    const { session } = review.record;
    const calibrated = (change: Partial<Calibration>) => {
      const record = {
        ...review.record,
        session: { ...session, calibration: aCalibration(change) },
      };
      return fact(buildReport({ ...review, record }), 'Calibration');
    };
    expect(calibrated({ interviewerGazeYaw: null })).toMatch(
      /^partly, without the look at the interviewer; lens: 80 /u,
    );
    expect(calibrated({})).toMatch(/^done; /u);
  });

  it('say in plain words when nothing could be measured, and give no figure', () => {
    const report = buildReport(anEmptyReview());
    const notices = ofKind(report, 'notice').map(({ text }) => text);
    expect(notices.some((text) => text.includes('without a calibration'))).toBe(true);
    expect(notices.some((text) => text.includes('ended before this interview did'))).toBe(true);
    expect(fact(report, 'Calibration')).toBe('skipped');
    expect(fact(report, 'Answered')).toBe('0:05–1:00 (0:55), cut off');
    expect(ofKind(report, 'table')).toEqual([]);
    const reasons = ofKind(report, 'list').flatMap((list) => list.items);
    const noFace = reasons.filter((text) =>
      text.startsWith('Not enough data: no face could be seen. ('),
    );
    // Once for the interview as a whole, once for the answer.
    expect(noFace).toHaveLength(2);
    expect(noFace[1]).toContain('Looks at the interviewer, Longest look away,');
  });

  it('say so when there was no camera', () => {
    const review = aReview();
    const { record } = review;
    const blind = {
      ...review,
      record: { ...record, session: { ...record.session, camera: null } },
    };
    const report = buildReport(blind);
    expect(ofKind(report, 'notice').map(({ text }) => text)).toEqual([
      'This session ran without a camera. Nothing that needs to be seen was measured.',
    ]);
    expect(fact(report, 'Camera')).toBe('none');
    expect(fact(report, 'Face frames')).toBeUndefined();
  });

  it('do not call a recording a camera', () => {
    const review = aReview();
    const { record } = review;
    const session = { ...record.session, source: 'recording' as const };
    const report = buildReport({ ...review, record: { ...record, session } });
    expect(fact(report, 'Recording')).toBe('Camera, 640 × 480 at 30 frames a second');
    expect(fact(report, 'Camera')).toBeUndefined();
  });

  it('own up to lost cameras and restarted analysis', () => {
    const review = aReview();
    const { record } = review;
    const dataQuality = { ...record.session.dataQuality, cameraLosses: 1, workerRestarts: 2 };
    const session = { ...record.session, dataQuality };
    const report = buildReport({ ...review, record: { ...record, session } });
    const notices = ofKind(report, 'notice').map(({ text }) => text);
    expect(notices.some((text) => text.includes('lost once'))).toBe(true);
    expect(notices.some((text) => text.includes('restarted 2 times'))).toBe(true);
    expect(fact(report, 'Interruptions')).toBe('camera lost once, analysis restarted 2 times');
  });

  it('leave pauses out of the length of an answer', () => {
    const review = aReview();
    const phases = [
      ...review.record.phases,
      { kind: 'paused', questionIndex: 0, take: 1, startMs: 20_000, endMs: 35_000 } as const,
    ];
    const report = buildReport({ ...review, record: { ...review.record, phases } });
    expect(fact(report, 'Answered')).toBe('0:10–1:10 (0:45)');
    expect(fact(report, 'Paused')).toBe('0:15');
  });

  it('contain no word that judges the person', () => {
    const text = JSON.stringify(
      buildReport(aReview()).blocks.filter(({ kind }) => kind !== 'chart'),
    );
    expect(text).not.toMatch(
      /\b(?:nervous|honest|dishonest|lying|hireable|hireability|anxious)\b/iu,
    );
  });
});

function usesMetric(id: string): boolean {
  const review = aReview();
  return [
    ...review.greeting,
    ...review.closing,
    ...review.overall,
    ...review.answers.flatMap(({ metrics }) => metrics),
  ].some(({ metricId }) => metricId === id);
}
