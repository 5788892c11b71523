import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { path as ffmpeg } from '@ffmpeg-installer/ffmpeg';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } from 'mediabunny';
import type { MediaSegment } from '../../core/domain/media-segment.ts';
import type { Brightness } from './stored-tracks.ts';

/** The segments of the newest session, in order. */
export async function newestSegments(page: Page): Promise<readonly MediaSegment[]> {
  const answer = await page.evaluate(async () => {
    const sessions = await window.studio['sessions:list']();
    const sessionId = sessions.ok ? (sessions.value[0]?.id ?? '') : '';
    return window.studio['media:list']({ sessionId });
  });
  if (!answer.ok) throw new Error(answer.error.text);
  return answer.value;
}

/** Waits until every segment of the newest session can be played. */
export async function finishedSegments(page: Page): Promise<readonly MediaSegment[]> {
  const unfinished = async () =>
    (await newestSegments(page)).filter(
      ({ state }) => state === 'recording' || state === 'finalizing',
    ).length;
  await expect.poll(unfinished, { timeout: 60_000 }).toBe(0);
  return newestSegments(page);
}

export type TrackFacts = {
  readonly type: string;
  readonly packets: number;
  readonly firstSeconds: number;
  readonly lastSeconds: number;
  readonly longestGapSeconds: number;
  /** Between key frames. */
  readonly longestKeyGapSeconds: number;
};

/** What really is in the file of a segment. */
export async function readSegment(
  userDataDir: string,
  segment: MediaSegment,
): Promise<readonly TrackFacts[]> {
  const input = openSegment(segmentFile(userDataDir, segment));
  const facts: TrackFacts[] = [];
  for (const track of await input.getTracks()) {
    const times: number[] = [];
    const keys: number[] = [];
    for await (const packet of new EncodedPacketSink(track).packets()) {
      times.push(packet.timestamp);
      if (packet.type === 'key') keys.push(packet.timestamp);
    }
    facts.push({
      type: track.type,
      packets: times.length,
      firstSeconds: times[0] ?? Number.NaN,
      lastSeconds: times.at(-1) ?? Number.NaN,
      longestGapSeconds: longestGap(times),
      longestKeyGapSeconds: longestGap(keys),
    });
  }
  return facts;
}

/** How bright each picture of the file is. */
export async function recordedBrightness(
  userDataDir: string,
  segment: MediaSegment,
): Promise<readonly Brightness[]> {
  const file = segmentFile(userDataDir, segment);
  const track = await openSegment(file).getPrimaryVideoTrack();
  if (track === null) throw new Error('There is no picture in this segment');
  const times: number[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) times.push(packet.timestamp);
  // One byte a picture, none left out and none doubled.
  const lumas = execFileSync(ffmpeg, [
    ...['-v', 'error', '-i', file, '-vsync', 'passthrough', '-vf', 'scale=1:1,format=gray'],
    ...['-f', 'rawvideo', 'pipe:1'],
  ]);
  expect(lumas).toHaveLength(times.length);
  return times.map((time, index) => ({
    t: segment.startMs + time * 1_000,
    luma: lumas[index] ?? Number.NaN,
  }));
}

function segmentFile(userDataDir: string, { sessionId, id }: MediaSegment): string {
  const folder = join(userDataDir, 'media', sessionId);
  const name = readdirSync(folder).find((file) => file.startsWith(id));
  if (name === undefined) throw new Error('There is no file of this segment');
  return join(folder, name);
}

const openSegment = (file: string): Input =>
  new Input({ formats: ALL_FORMATS, source: new FilePathSource(file) });

const longestGap = (times: readonly number[]): number =>
  Math.max(0, ...times.slice(1).map((time, index) => time - (times[index] ?? time)));
