import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, tracksToCsv } from '../../../../core/notes/tracks-csv.ts';
import type { CsvTracks } from '../../../../core/notes/tracks-csv.ts';
import type { FaceSample, PoseSample } from '../../../../core/tracks/channels.ts';
import { FACE_CHANNELS, POSE_CHANNELS } from '../../../../core/tracks/channels.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../../../../core/tracks/columns.ts';
import { anAnswer } from '../../../helpers/a-session-record.ts';
import { aSignals } from '../../../helpers/a-signals.ts';

const faceSample = (t: number, change: Partial<FaceSample> = {}): FaceSample => ({
  ...(Object.fromEntries(FACE_CHANNELS.map((channel) => [channel, 1])) as Record<
    (typeof FACE_CHANNELS)[number],
    number
  >),
  t,
  ...change,
});
const poseSample = (t: number, change: Partial<PoseSample> = {}): PoseSample => ({
  ...(Object.fromEntries(POSE_CHANNELS.map((channel) => [channel, 1])) as Record<
    (typeof POSE_CHANNELS)[number],
    number
  >),
  t,
  ...change,
});

/** Face at 0, 50 (nobody there) and 100 ms; pose at 60 ms. */
function someTracks(): CsvTracks {
  const nobody = Object.fromEntries(FACE_CHANNELS.map((channel) => [channel, Number.NaN]));
  return {
    face: samplesToFaceTrack([
      faceSample(0, { headYaw: -12.5 }),
      faceSample(50, { ...nobody, faces: 0 }),
      faceSample(100),
    ]),
    pose: samplesToPoseTrack([poseSample(60, { leftWristX: Number.NaN })]),
    signals: {
      ...aSignals({
        face: [
          { seconds: 0.05, contact: 1 },
          { seconds: 0.05, contact: -1 },
          { seconds: 0.05, contact: 0 },
        ],
        pose: [{ seconds: 0.2, uprightness: 88 }],
      }),
    },
    answers: [anAnswer({ startMs: 40, endMs: 100, questionIndex: 1, take: 2 })],
  };
}

function readRows(tracks: CsvTracks): readonly Readonly<Record<string, string>>[] {
  const lines = [...tracksToCsv(tracks)].join('').split('\r\n');
  expect(lines.pop()).toBe('');
  const [header = '', ...rows] = lines;
  const names = header.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    expect(cells).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

describe('the tracks as CSV', () => {
  it('has one row for each analysed frame, in time order', () => {
    const rows = readRows(someTracks());
    expect(rows.map((row) => [row['time_s'], row['track']])).toEqual([
      ['0.0000', 'face'],
      ['0.0500', 'face'],
      ['0.0600', 'pose'],
      ['0.1000', 'face'],
    ]);
  });

  it('names every channel once', () => {
    expect(new Set(CSV_COLUMNS).size).toBe(CSV_COLUMNS.length);
    expect(CSV_COLUMNS).toContain('face_latency');
    expect(CSV_COLUMNS).toContain('pose_latency');
    expect(CSV_COLUMNS).toContain('signal_uprightness');
  });

  it('leaves empty what was not measured, and carries nothing into the next row', () => {
    const [seen, nobody, pose] = readRows(someTracks());
    expect(seen?.['face_headYaw']).toBe('-12.5');
    expect(seen?.['signal_contact']).toBe('1');
    expect(seen?.['signal_target']).toBe('interviewer');
    expect(seen?.['pose_noseX']).toBe('');
    expect(nobody?.['face_faces']).toBe('0');
    expect(nobody?.['face_headYaw']).toBe('');
    expect(nobody?.['signal_contact']).toBe('');
    expect(nobody?.['signal_target']).toBe('');
    expect(pose?.['face_headYaw']).toBe('');
    expect(pose?.['pose_noseX']).toBe('1');
    expect(pose?.['pose_leftWristX']).toBe('');
  });

  it('puts a calibrated signal only beside the very sample it was computed from', () => {
    const rows = readRows(someTracks());
    // The pose signals are at 0 ms, the pose sample at 60 ms: they do not belong together.
    expect(rows[2]?.['signal_uprightness']).toBe('');
    const tracks = someTracks();
    const matching = { ...tracks, pose: samplesToPoseTrack([poseSample(0)]) };
    expect(readRows(matching)[1]?.['signal_uprightness']).toBe('88');
  });

  it('says which answer a row belongs to', () => {
    const rows = readRows(someTracks());
    expect(rows.map((row) => [row['question'], row['take']])).toEqual([
      ['', ''],
      ['2', '2'],
      ['2', '2'],
      ['', ''],
    ]);
  });

  it('is a header alone when nothing was recorded', () => {
    const empty = {
      face: samplesToFaceTrack([]),
      pose: samplesToPoseTrack([]),
      signals: aSignals({}),
    };
    expect([...tracksToCsv(empty)].join('')).toBe(`${CSV_COLUMNS.join(',')}\r\n`);
  });

  it('thinned, keeps the first sample of each tenth of a second as it was measured', () => {
    const face = samplesToFaceTrack(
      Array.from({ length: 250 }, (_, index) => faceSample(index * 40)),
    );
    const tracks = { ...someTracks(), face };
    const all = [...tracksToCsv(tracks)].join('').split('\r\n');
    const thinned = [...tracksToCsv({ ...tracks, rate: 'ten-a-second' })].join('').split('\r\n');
    const times = readRows({ ...tracks, rate: 'ten-a-second' })
      .filter((row) => row['track'] === 'face')
      .map((row) => Number(row['time_s']) * 1000);
    expect(times).toHaveLength(100);
    // 99.9 ms is still of the first tenth, 100 ms of the second.
    expect(times.slice(0, 4).map(Math.round)).toEqual([0, 120, 200, 320]);
    for (const row of thinned) expect(all).toContain(row);
  });

  it('comes in pieces, so that an hour need not be held in memory', () => {
    const face = samplesToFaceTrack(
      Array.from({ length: 1000 }, (_, index) => faceSample(index * 40)),
    );
    const chunks = [...tracksToCsv({ ...someTracks(), face })];
    expect(chunks.length).toBeGreaterThan(2);
    expect(chunks.join('').split('\r\n')).toHaveLength(1000 + 1 + 1 + 1);
  });
});
