import { describe, expect, test } from 'vitest';
import type { RecordingAccuracy } from '../../../../core/accuracy/accuracy-table.ts';
import type { LookLabel } from '../../../../core/accuracy/score-looks.ts';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { sessionDocument } from '../../../../core/notes/session-document.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../../../../core/tracks/columns.ts';
import { emptyFaceSample } from '../../../../core/vision/face-features.ts';
import { accuracyText } from '../../../../main/cli/accuracy-text.ts';
import { judgeRecording } from '../../../../main/cli/judge-recording.ts';
import { aReview } from '../../../helpers/a-review.ts';
import { aSession } from '../../../helpers/a-session-record.ts';
import { aSignals } from '../../../helpers/a-signals.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';

const STEP_MS = 50;
const label = (startMs: number, endMs: number, target: LookLabel['target']): LookLabel => ({
  span: { startMs, endMs },
  target,
  yaw: target === 'lens' ? 0 : 20,
  pitch: 0,
});
const LABELS = [label(0, 5_000, 'lens'), label(5_000, 10_000, 'left')];
/** At the lens for 5 s, then 20 degrees to the left, measured as 18. */
const SIGNALS = aSignals({
  face: [
    { seconds: 5, contact: 1, gazeYaw: 1, gazePitch: 0 },
    { seconds: 5, contact: 0, gazeYaw: 18, gazePitch: 0 },
  ],
});
const EYES = { median: 0, mad: 0.5, samples: 80 };

const judged = (calibration: Calibration | null, labels = LABELS): RecordingAccuracy => {
  const review = aReview();
  const record = { ...review.record, session: aSession({ calibration, durationMs: 10_000 }) };
  // The tracks, which the landmarks are replayed from, hold no face.
  const samples = Array.from({ length: 200 }, (_, index) =>
    emptyFaceSample({ t: index * STEP_MS, light: Number.NaN, latency: 12 }),
  );
  const tracks = {
    face: samplesToFaceTrack(samples),
    pose: samplesToPoseTrack([]),
    damagedBatches: 0,
  };
  const marks = { lens: { startMs: 0, endMs: 2_000 }, interviewer: null, people: [] };
  return judgeRecording(
    { review: { ...review, record }, tracks, signals: SIGNALS },
    labels,
    calibration === null ? null : marks,
    { xCm: 0, yCm: -5 },
  );
};
const textOf = (...of: Parameters<typeof judged>): string => accuracyText(judged(...of));
const cellsOf = (text: string, name: string): readonly string[] =>
  text
    .split('\n')
    .find((line) => line.startsWith(name))
    ?.split(/ {2,}/) ?? [];

describe('what analyze --labels prints', () => {
  test('one row for the recording as it was measured', () => {
    const cells = cellsOf(textOf(null), 'Greenroom');
    expect(cells).toEqual([
      ...['Greenroom', '1.000', '0.000', '1.50', '0.00'],
      ...['0 ms', '0 ms', '0 of 1', '1.000'],
    ]);
  });

  test('a second row from the landmarks where the eyes were used; not measured is a dash', () => {
    const text = textOf(aCalibration({ lensEyeYaw: EYES, lensEyePitch: EYES }));
    expect(cellsOf(text, 'landmarks only')).toEqual([
      ...['landmarks only', '-', '-', '-', '-'],
      ...['-', '-', '1 of 1', '0.000'],
    ]);
    expect(textOf(aCalibration())).not.toMatch(/^landmarks only/m);
    expect(textOf(null)).toContain('Not calibrated');
  });

  test('the pictures of the marked looks and of settling eyes do not count', () => {
    expect(textOf(null)).toContain('2 known looks, 180 pictures that count.');
    expect(textOf(aCalibration())).toContain('2 known looks, 150 pictures that count.');
  });

  test('labels of another file are noticed', () => {
    const text = textOf(null, [label(60_000, 65_000, 'lens')]);
    expect(text).toContain('No analysed picture is within a known look');
    expect(cellsOf(text, 'Greenroom').slice(1)).toEqual(Array(8).fill('-'));
  });

  test('the same stands in the document, with null for what was not measured', () => {
    const calibration = aCalibration({ lensEyeYaw: EYES, lensEyePitch: EYES });
    const { accuracy } = sessionDocument(aReview(), judged(calibration));
    expect(accuracy).toMatchObject({ looks: 2, pictures: 150 });
    expect(accuracy?.estimators).toEqual([
      expect.objectContaining({
        name: 'Greenroom',
        balancedAccuracy: 1,
        moments: { medianMs: 0, ninetiethMs: 0, missed: 0, known: 1 },
      }),
      {
        name: 'landmarks only',
        ...{ balancedAccuracy: null, ratioError: null, yawError: null, pitchError: null },
        coverage: 0,
        moments: { medianMs: null, ninetiethMs: null, missed: 1, known: 1 },
      },
    ]);
    expect(sessionDocument(aReview())).not.toHaveProperty('accuracy');
  });
});
