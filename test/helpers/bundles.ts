import { createCipheriv, createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MediaSegment } from '../../core/domain/media-segment.ts';
import { putCoveredPoints } from '../../main/db/repositories/covered-points.ts';
import { insertSelfRating } from '../../main/db/repositories/self-ratings.ts';
import { insertLeftOut } from '../../main/db/repositories/left-out.ts';
import { insertSegment } from '../../main/db/repositories/media-segments.ts';
import { findRecord } from '../../main/db/session-lifecycle.ts';
import { createBundleDesk } from '../../main/bundle/bundle-desk.ts';
import type { BundleDesk, BundleDeskOptions } from '../../main/bundle/bundle-desk.ts';
import {
  aCalibration,
  aDataQuality,
  aFaceBatch,
  aNewSession,
  aPoseBatch,
  frameTimes,
} from './builders-session.ts';
import { aCue } from './a-cue.ts';
import { aQuestion } from './a-session-record.ts';
import { aFolder, aStudio } from './database.ts';
import type { TestStudio } from './database.ts';

/** Bytes that do not pack, the same for the same seed. */
export function someBytes(seed: number, length: number): Buffer {
  const key = createHash('sha256').update(String(seed)).digest();
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(length));
}

const aSegment = (sessionId: string, change: Partial<MediaSegment>): MediaSegment => ({
  id: randomUUID(),
  sessionId,
  position: 0,
  hasVideo: true,
  hasSound: true,
  mimeType: 'video/webm;codecs=vp8,opus',
  width: 1280,
  height: 720,
  startMs: 0,
  endMs: 1_000,
  state: 'ready',
  endReason: 'stopped',
  bytes: 0,
  frames: 30,
  droppedFrames: 0,
  ...change,
});

export type StudioWithSession = { readonly studio: TestStudio; readonly sessionId: string };

/** A session that has something of everything that is stored of one. */
export async function aFullSession(mediaBytes = 150_000): Promise<StudioWithSession> {
  const studio = aStudio();
  const opportunity = await studio.value('opportunities:create', {
    company: 'Blue Harbour',
    role: 'Analyst',
  });
  const { id: sessionId } = await studio.value(
    'sessions:create',
    aNewSession({ opportunityId: opportunity.id }),
  );
  await studio.value('sessions:save-calibration', { sessionId, calibration: aCalibration() });
  await studio.value('sessions:save-notes', {
    sessionId,
    notepad: { questionIndex: 1, text: 'Grüße, “quoted” and 日本' },
  });
  await studio.value('sessions:begin-phase', {
    sessionId,
    phase: { kind: 'answer', questionIndex: 0, take: 1, startMs: 100, endMs: null },
  });
  await studio.value('sessions:begin-phase', {
    sessionId,
    phase: {
      kind: 'listening',
      questionIndex: 0,
      take: 1,
      startMs: 2_950,
      endMs: null,
      yourQuestionIndex: 0,
    },
  });
  const answer = await studio.value('sessions:begin-answer', {
    sessionId,
    questionIndex: 0,
    take: 1,
    question: aQuestion(),
    startMs: 100,
    preparationNotes: 'Harbour story',
  });
  for (const sequence of [0, 1, 2])
    for (const track of ['face', 'pose'] as const) {
      const times = frameTimes(sequence * 1_000, track === 'face' ? 25 : 4);
      await studio.value('sessions:append-track', {
        sessionId,
        track,
        sequence,
        batch: track === 'face' ? aFaceBatch(times) : aPoseBatch(times),
        dataQuality: aDataQuality({ faceFrames: 75 }),
      });
    }
  await studio.value('sessions:end-answer', { answerId: answer.id, endMs: 2_900 });
  await studio.value('markers:create', { sessionId, atMs: 1_200, note: 'Good point' });
  await studio.value('cues:save', aCue({ sessionId, startMs: 1_500, endMs: 2_500 }));
  await studio.value('sessions:finish', {
    sessionId,
    endMs: 3_000,
    dataQuality: aDataQuality({ faceFrames: 75 }),
  });
  const database = studio.database();
  insertLeftOut(database, {
    id: randomUUID(),
    sessionId,
    startMs: 500,
    endMs: 800,
    reason: 'Doorbell',
  });
  insertSelfRating(database, {
    answerId: answer.id,
    contactShare: 0.6,
    uprightShare: null,
    grade: 4,
    note: 'Better than last time',
  });
  putCoveredPoints(database, {
    answerId: answer.id,
    points: [{ text: 'What it costs', isCovered: true }],
  });
  database.connection
    .prepare(
      "UPDATE sessions SET title = 'The dress rehearsal', rating_state = 'rated' WHERE id = ?",
    )
    .run(sessionId);
  addMedia(studio, sessionId, mediaBytes);
  return { studio, sessionId };
}

/** Two that can be played, one that could not be made seekable, one that was deleted. */
function addMedia(studio: TestStudio, sessionId: string, mediaBytes: number): void {
  const folder = join(studio.folder, 'media', sessionId);
  mkdirSync(folder, { recursive: true });
  for (const [position, state] of (['ready', 'raw', 'deleted', 'ready'] as const).entries()) {
    const bytes = state === 'deleted' ? 0 : mediaBytes + position;
    const segment = aSegment(sessionId, { position, state, bytes, startMs: position * 500 });
    insertSegment(studio.database(), segment);
    const ending = state === 'raw' ? 'part' : 'webm';
    if (state !== 'deleted')
      writeFileSync(join(folder, `${segment.id}.${ending}`), someBytes(position, bytes));
  }
  writeFileSync(join(folder, 'thumbnail.jpg'), someBytes(99, 2_000));
}

/** The desk of this studio, which writes to `target` and opens it. */
export const aDesk = (
  studio: TestStudio,
  target: string,
  change: Partial<BundleDeskOptions> = {},
): BundleDesk =>
  createBundleDesk({
    ...studio.context,
    timeZone: 'UTC',
    chooseTarget: async () => target,
    chooseBundle: async () => target,
    onProgress: () => undefined,
    ...change,
  });

/** A bundle on the disk, written by `desk`; its path. */
export async function aBundleOf(
  { studio, sessionId }: StudioWithSession,
  withMedia = true,
): Promise<string> {
  const target = join(aFolder(), 'session.greenroom');
  const written = await aDesk(studio, target).write(sessionId, withMedia);
  if (!written.ok || written.value.kind !== 'saved') throw new Error('The bundle was not written.');
  return target;
}

/** The record of a session without the ids that a copy has of its own, and its files by their content. */
export function contentOf(studio: TestStudio, sessionId: string): unknown {
  const record = findRecord(studio.database(), sessionId);
  if (record === null) throw new Error('There is no such session.');
  const answerIds = record.answers.map(({ id }) => id);
  const extras = studio
    .database()
    .connection.prepare('SELECT title, rating_state FROM sessions WHERE id = ?')
    .get(sessionId);
  const tracks = studio
    .database()
    .connection.prepare(
      'SELECT track, sequence, first_t, last_t, samples, hex(bytes) FROM track_batches WHERE session_id = ? ORDER BY track, sequence',
    )
    .all(sessionId);
  const ofAnswer = (row: { readonly answerId: string }): object => ({
    ...row,
    answerId: answerIds.indexOf(row.answerId),
  });
  const anonymous = (row: object): object => ({ ...row, id: '', sessionId: '' });
  return {
    extras,
    tracks,
    session: anonymous(record.session),
    answers: record.answers.map(anonymous),
    phases: record.phases,
    notepads: record.notepads,
    markers: record.markers.map(anonymous),
    cues: record.cues.map(anonymous),
    leftOut: record.leftOut.map(anonymous),
    ratings: record.ratings.map(ofAnswer),
    coveredPoints: record.coveredPoints.map(ofAnswer),
    segments: record.segments.map((segment) => ({
      ...anonymous(segment),
      file: fileHash(studio, segment),
    })),
    thumbnail: hashOf(join(studio.folder, 'media', sessionId, 'thumbnail.jpg')),
  };
}

function fileHash(studio: TestStudio, { id, sessionId, state }: MediaSegment): string | null {
  const folder = join(studio.folder, 'media', sessionId);
  return hashOf(join(folder, `${id}.${state === 'raw' ? 'part' : 'webm'}`));
}

function hashOf(file: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return null;
  }
}

/**
 * Every file below a folder with the hash of its bytes, the database with its journal among them;
 * without the index of the journal, which readers write to as well.
 */
export function everyByte(folder: string): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.endsWith('-shm'))
      .toSorted()
      .map((name) => {
        const path = join(folder, name);
        return [name, statSync(path).isDirectory() ? 'folder' : hashOf(path)];
      }),
  );
}
