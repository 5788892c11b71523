import type { VideoSample } from 'mediabunny';
import { cuesAt } from '../../../core/export/clip-cues.ts';
import type { ClipSize } from '../../../core/export/clip-pieces.ts';
import { overlayAt } from '../../../core/replay/overlay-frame.ts';
import type { Ms } from '../../../core/units.ts';
import { drawOverlay } from '../replay/draw-overlay.ts';
import { drawCaptions, wrapLine } from './draw-captions.ts';
import { ClipFailure } from './clip-failure.ts';
import type { ClipJob } from './messages.ts';

export type Easel = {
  readonly canvas: OffscreenCanvas;
  /** A picture of the recording, `atMs` of the session, with what is wanted over it. */
  readonly drawSample: (sample: VideoSample, atMs: Ms) => void;
  /** In place of a picture: why there is none. */
  readonly drawCard: (card: Card, atMs: Ms) => void;
};
export type Card = { readonly title: string; readonly text: string };

const GROUND = '#000000';
const CARD_TITLE = '#ffffff';
const CARD_TEXT = '#ced4da';
/** Heights of the letters of a card, in shares of the picture's height. */
const TITLE_SHARE = 1 / 16;
const TEXT_SHARE = 1 / 26;
const CARD_WIDTH = 0.8;

/** The one canvas on which each picture of a clip is made. */
export function createEasel(size: ClipSize, job: ClipJob): Easel {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const pen = canvas.getContext('2d', { alpha: false });
  if (pen === null) throw new ClipFailure('unexpected', 'no canvas');
  const { isMirrored } = job.choices;

  const captions = (atMs: Ms): void =>
    drawCaptions(pen, cuesAt(job.cues, atMs - job.span.startMs), size);

  return {
    canvas,
    drawSample: (sample, atMs) => {
      pen.fillStyle = GROUND;
      pen.fillRect(0, 0, size.width, size.height);
      const box = fitInto(size, { width: sample.displayWidth, height: sample.displayHeight });
      pen.save();
      pen.translate(box.left, box.top);
      if (isMirrored) {
        pen.save();
        pen.translate(box.width, 0);
        pen.scale(-1, 1);
      }
      sample.draw(pen, 0, 0, box.width, box.height);
      if (isMirrored) pen.restore();
      const part = job.overlay.find(({ startMs, endMs }) => atMs >= startMs && atMs < endMs);
      if (part !== undefined)
        drawOverlay(pen, overlayAt(part.data, atMs, box.width / box.height), box, isMirrored);
      pen.restore();
      captions(atMs);
    },
    drawCard: ({ title, text }, atMs) => {
      pen.fillStyle = GROUND;
      pen.fillRect(0, 0, size.width, size.height);
      pen.save();
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      const letters = size.height * TEXT_SHARE;
      pen.fillStyle = CARD_TITLE;
      pen.font = `650 ${size.height * TITLE_SHARE}px system-ui, sans-serif`;
      pen.fillText(title, size.width / 2, size.height * 0.42, size.width * CARD_WIDTH);
      pen.fillStyle = CARD_TEXT;
      pen.font = `400 ${letters}px system-ui, sans-serif`;
      const lines = wrapLine(text, size.width * CARD_WIDTH, (line) => pen.measureText(line).width);
      for (const [index, line] of lines.entries())
        pen.fillText(line, size.width / 2, size.height * 0.52 + index * letters * 1.4);
      pen.restore();
      captions(atMs);
    },
  };
}

/** The largest box of the picture's own shape inside of the film's, in its middle. */
export function fitInto(
  outer: ClipSize,
  inner: ClipSize,
): ClipSize & { readonly left: number; readonly top: number } {
  const scale = Math.min(outer.width / inner.width, outer.height / inner.height);
  const width = Math.round(inner.width * scale);
  const height = Math.round(inner.height * scale);
  return {
    width,
    height,
    left: Math.round((outer.width - width) / 2),
    top: Math.round((outer.height - height) / 2),
  };
}
