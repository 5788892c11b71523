import type { ClipSize } from '../../../core/export/clip-pieces.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Heights in shares of the picture's: as large as subtitles on television are. */
const LETTER_SHARE = 1 / 22;
const LINE_HEIGHT = 1.35;
/** Room at both sides, and below, so that nothing is cut off by the rim of a player. */
const SIDE_SHARE = 0.06;
const BOTTOM_SHARE = 0.05;
const TEXT = '#ffffff';
const GROUND = 'rgba(0, 0, 0, 0.72)';

const fontOf = (height: number): string =>
  `600 ${Math.max(10, Math.round(height * LETTER_SHARE))}px system-ui, sans-serif`;

/** Lines at the bottom of the picture, each on a dark ground: read on any picture. */
export function drawCaptions(pen: Pen, lines: readonly string[], size: ClipSize): void {
  if (lines.length === 0) return;
  pen.save();
  pen.font = fontOf(size.height);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const width = size.width * (1 - 2 * SIDE_SHARE);
  const wrapped = lines.flatMap((line) =>
    wrapLine(line, width, (text) => pen.measureText(text).width),
  );
  const lineHeight = size.height * LETTER_SHARE * LINE_HEIGHT;
  const bottom = size.height * (1 - BOTTOM_SHARE);
  for (const [index, line] of wrapped.entries()) {
    const middle = bottom - (wrapped.length - index - 0.5) * lineHeight;
    const ground = pen.measureText(line).width + lineHeight;
    pen.fillStyle = GROUND;
    pen.fillRect((size.width - ground) / 2, middle - lineHeight / 2, ground, lineHeight);
    pen.fillStyle = TEXT;
    pen.fillText(line, size.width / 2, middle);
  }
  pen.restore();
}

/** Words onto lines that are no wider; a word that is wider by itself stands alone. */
export function wrapLine(
  text: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
