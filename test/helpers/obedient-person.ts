import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { path as ffmpeg } from '@ffmpeg-installer/ffmpeg';
import type { Page } from '@playwright/test';

const CLIP = join(import.meta.dirname, '../../../shared/bench/gaze/clips/d05_panel3.mp4');
/** Where the rendered person of the clip looks, and in which seconds of it. */
const LOOKS = {
  lens: [0.4, 2.3],
  interviewer: [5.4, 6.8],
  /** 14 cm to the left, 7 cm below the lens. */
  left: [7.3, 8.8],
  /** The lower edge of the screen. */
  down: [23.1, 23.9],
} as const;
/** Where the person looks who looks at the interviewer. */
export const INTERVIEWER_BELOW_LENS_CM = 7;
/** The clip has so many pictures a second that differ. */
const FRAMES_PER_SECOND = 15;

export const hasObedientPerson = (): boolean => existsSync(CLIP);

/**
 * From now on the camera shows a rendered person who looks where the screen says, a third of a
 * second late, and who comes nearer and goes back when asked to, before a camera that looks up. A
 * film cannot do that: on a busy machine it and the app drift apart.
 */
export async function seatObedientPerson(page: Page): Promise<void> {
  const frames = Object.fromEntries(
    Object.entries(LOOKS).map(([look, [from, to]]) => [look, pictures(from, to)]),
  );
  await page.evaluate(followTheScreen, { frames, framesPerSecond: FRAMES_PER_SECOND });
}

function pictures(from: number, to: number): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-person-'));
  try {
    execFileSync(ffmpeg, [
      ...['-v', 'error', '-ss', String(from), '-t', String(to - from), '-i', CLIP],
      ...['-r', String(FRAMES_PER_SECOND), '-q:v', '2', join(folder, '%03d.jpg')],
    ]);
    return readdirSync(folder)
      .toSorted()
      .map((name) => readFileSync(join(folder, name)).toString('base64'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs in the window, so it may use nothing from outside. */
async function followTheScreen({
  frames,
  framesPerSecond,
}: {
  readonly frames: Readonly<Record<string, readonly string[]>>;
  readonly framesPerSecond: number;
}): Promise<void> {
  const images: Record<string, readonly ImageBitmap[]> = {};
  for (const [look, encoded] of Object.entries(frames)) {
    images[look] = await Promise.all(
      encoded.map((text) => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
        return createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
      }),
    );
  }
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const pen = canvas.getContext('2d');
  const wanted = (): string => {
    const title = document.querySelector('h1')?.textContent ?? '';
    if (/lens/.test(title)) return 'lens';
    if (/on the left/.test(title)) return 'left';
    return /below/.test(title) ? 'down' : 'interviewer';
  };
  const late = Math.round(framesPerSecond / 3);
  const asked: string[] = Array<string>(late).fill('lens');
  let count = 0;
  setInterval(() => {
    asked.push(wanted());
    const shown = images[asked.shift() ?? 'lens'] ?? [];
    const image = shown[count % shown.length];
    count += 1;
    if (image === undefined) return;
    // Nearer is larger; what rises meanwhile is what a camera makes of it that looks up by ten degrees.
    const isAsked = (document.querySelector('h1')?.textContent ?? '').startsWith('Sit back');
    const nearer = isAsked ? 0.1 * Math.sin((2 * Math.PI * count) / (4 * framesPerSecond)) : 0;
    const [width, height] = [640 / (1 - nearer), 480 / (1 - nearer)];
    const raised = (0.18 * nearer * 480) / (2 * Math.tan(((63 / 2) * Math.PI) / 180));
    pen?.drawImage(image, (640 - width) / 2, (480 - height) / 2 - raised, width, height);
  }, 1000 / framesPerSecond);
  navigator.mediaDevices.getUserMedia = () =>
    Promise.resolve(canvas.captureStream(framesPerSecond));
}
