import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { SegmentEnd } from '../../core/domain/media-segment.ts';
import { appendSamples } from './append-samples.ts';
import type { Person } from './append-samples.ts';
import { COUNTED_BITS, COUNTED_RATE, COUNTED_SIZE } from './counted-film.ts';

export type FilmPart = {
  readonly film: Uint8Array;
  readonly startMs: number;
  readonly endMs: number;
  readonly endReason?: Exclude<SegmentEnd, 'crashed'>;
  readonly hasVideo?: boolean;
};

export type StoredReplay = { readonly sessionId: string; readonly segmentIds: readonly string[] };

/**
 * A session with two answers (in a shorter one there is no room for them), and these films as what
 * was recorded of it: stored, made seekable and served by the app as it does with a recording of its
 * own. Without a `person` nothing was measured.
 */
export async function storeReplay(
  page: Page,
  parts: readonly FilmPart[],
  durationMs = 60_000,
  person: Person | null = null,
): Promise<StoredReplay> {
  const sessionId = await page.evaluate(beginInPage, durationMs);
  if (person !== null) await appendSamples(page, sessionId, durationMs, person);
  const segmentIds: string[] = [];
  for (const [position, { film, startMs, endMs, endReason, hasVideo = true }] of parts.entries()) {
    const facts = { sessionId, position, startMs, endMs, hasVideo, reason: endReason ?? 'stopped' };
    const { width, height } = COUNTED_SIZE;
    segmentIds.push(
      await page.evaluate(recordInPage, {
        ...facts,
        width: hasVideo ? width : null,
        height: hasVideo ? height : null,
        frames: hasVideo ? Math.round(((endMs - startMs) * COUNTED_RATE) / 1_000) : 0,
        bytes: Buffer.from(film).toString('base64'),
      } as const),
    );
  }
  await page.evaluate(finishInPage, { sessionId, durationMs });
  await expect
    .poll(() => segmentStates(page, sessionId), { timeout: 60_000 })
    .toEqual(parts.map(() => 'ready'));
  return { sessionId, segmentIds };
}

const segmentStates = (page: Page, sessionId: string): Promise<readonly string[]> =>
  page.evaluate(async (id) => {
    const listed = await window.studio['media:list']({ sessionId: id });
    return listed.ok ? listed.value.map(({ state }) => state) : [];
  }, sessionId);

async function beginInPage(durationMs: number): Promise<string> {
  const { studio } = window;
  const bank = await studio['questions:library']();
  if (!bank.ok) throw new Error(bank.error.text);
  const questions = bank.value.questions
    .slice(0, 2)
    .map((question) => ({ ...question, category: 'behavioural' as const }));
  const created = await studio['sessions:create']({
    opportunityId: null,
    plan: {
      mode: 'practice',
      company: 'Blue Harbour',
      role: 'Analyst',
      questions,
      preparationMs: 0,
      answerLimitMs: 60_000,
    },
    camera: { label: 'Test camera', width: 640, height: 360, frameRate: 30 },
  });
  if (!created.ok) throw new Error(created.error.text);
  const sessionId = created.value.id;
  for (const [questionIndex, question] of questions.entries()) {
    const startMs = questionIndex === 0 ? 6_000 : 32_000;
    const endMs = startMs + 17_000;
    if (endMs > durationMs) break;
    const common = { questionIndex, take: 1, startMs };
    await studio['sessions:begin-phase']({
      sessionId,
      phase: { ...common, kind: 'answer', endMs: null },
    });
    const answer = await studio['sessions:begin-answer']({
      ...common,
      sessionId,
      question,
      preparationNotes: '',
    });
    if (!answer.ok) throw new Error(answer.error.text);
    await studio['sessions:end-answer']({ answerId: answer.value.id, endMs });
  }
  return sessionId;
}

async function recordInPage(part: {
  readonly sessionId: string;
  readonly position: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly hasVideo: boolean;
  readonly width: number | null;
  readonly height: number | null;
  readonly frames: number;
  readonly reason: Exclude<SegmentEnd, 'crashed'>;
  readonly bytes: string;
}): Promise<string> {
  const { studio } = window;
  const segmentId = crypto.randomUUID();
  const begun = await studio['media:begin-segment']({
    id: segmentId,
    sessionId: part.sessionId,
    position: part.position,
    hasVideo: part.hasVideo,
    hasSound: true,
    mimeType: part.hasVideo ? 'video/webm;codecs=vp8,opus' : 'audio/webm;codecs=opus',
    width: part.width,
    height: part.height,
    startMs: part.startMs,
  });
  if (!begun.ok) throw new Error(begun.error.text);
  const counts = { frames: part.frames, droppedFrames: 0 };
  const appended = await studio['media:append']({
    segmentId,
    sequence: 0,
    bytes: Uint8Array.from(atob(part.bytes), (letter) => letter.charCodeAt(0)),
    endMs: part.endMs,
    ...counts,
  });
  if (!appended.ok) throw new Error(appended.error.text);
  const ended = await studio['media:end-segment']({
    segmentId,
    endMs: part.endMs,
    reason: part.reason,
    ...counts,
  });
  if (!ended.ok) throw new Error(ended.error.text);
  return segmentId;
}

async function finishInPage(session: {
  readonly sessionId: string;
  readonly durationMs: number;
}): Promise<void> {
  const finished = await window.studio['sessions:finish']({
    sessionId: session.sessionId,
    endMs: session.durationMs,
    dataQuality: {
      faceFrames: 0,
      faceDropped: 0,
      poseFrames: 0,
      poseDropped: 0,
      workerRestarts: 0,
      cameraLosses: 0,
    },
  });
  if (!finished.ok) throw new Error(finished.error.text);
  await window.studio['ratings:skip']({ sessionId: session.sessionId });
}

/** Opens the review of a session and waits until its player is there. */
export async function openReplay(page: Page, sessionId: string): Promise<void> {
  await page.evaluate((id) => {
    window.location.hash = `#/sessions/${id}`;
  }, sessionId);
  await expect(page.getByRole('heading', { name: 'Moment by moment' })).toBeVisible();
}

/** The number burnt into the picture that is shown; null = none is. */
export const shownNumber = (page: Page): Promise<number | null> =>
  page.evaluate(
    ({ bits, width, height }) => {
      const video = document.querySelector<HTMLVideoElement>('video[data-shown="true"]');
      const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
      if (video === null || pen === null) return null;
      pen.drawImage(video, 0, 0, width, height);
      let number = 0;
      for (let bit = 0; bit < bits; bit += 1) {
        const [red = 0] = pen.getImageData(((bit + 0.5) * width) / bits, height / 2, 1, 1).data;
        if (red > 128) number += 2 ** bit;
      }
      return number;
    },
    { bits: COUNTED_BITS, ...COUNTED_SIZE },
  );

/** Where the cursor of the axis stands, milliseconds, cut off to tenths of a second. */
export async function cursorMs(page: Page): Promise<number> {
  const text = await page.getByRole('button', { name: /^Add marker at/ }).textContent();
  const [, minutes = '', seconds = ''] = /(\d+):(\d+\.\d)/.exec(text ?? '') ?? [];
  return Number(minutes) * 60_000 + Math.round(Number(seconds) * 1_000);
}
