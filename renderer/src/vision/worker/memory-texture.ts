/** What is used of a `WebGL2RenderingContext`; both methods are replaced. */
export type PictureContext = {
  readonly RGBA: number;
  readonly UNSIGNED_BYTE: number;
  texImage2D: unknown;
  readPixels: unknown;
};

type Picture = {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
};
type Call = (...given: readonly unknown[]) => void;

/**
 * MediaPipe's CPU path uploads each picture to a WebGL texture and reads it back before it looks
 * at it. That round trip waits for the process that also draws the window: measured with an
 * emulated GPU, 10 of 60 ms a frame. Here the task's own context keeps the picture in memory.
 *
 * The first picture still makes the trip, and only if it comes back unchanged are the others
 * kept. A call of any other form goes to the GPU, and so does everything after it.
 */
export function keepPicturesInMemory(context: PictureContext): void {
  const upload = bound(context.texImage2D, context);
  const readBack = bound(context.readPixels, context);
  let trust: 'untested' | 'trusted' | 'broken' = 'untested';
  let kept: Picture | null = null;

  const texImage2D: Call = (...given) => {
    const source = given.length === UPLOAD_ARGUMENTS ? given[UPLOAD_ARGUMENTS - 1] : null;
    kept = trust !== 'broken' && isPicture(source) ? source : null;
    if (kept === null || trust !== 'trusted') upload(...given);
  };

  const readPixels: Call = (...given) => {
    const [x, y, width, height, format, type, target, offset = 0] = given;
    const isWhole =
      kept !== null &&
      x === 0 &&
      y === 0 &&
      width === kept.width &&
      height === kept.height &&
      format === context.RGBA &&
      type === context.UNSIGNED_BYTE;
    const canKeep = isWhole && target instanceof Uint8Array && typeof offset === 'number';
    if (kept === null || !canKeep) {
      trust = 'broken';
      readBack(...given);
    } else if (trust === 'trusted') {
      target.set(kept.data, offset);
    } else {
      readBack(...given);
      trust = isEqual(target, offset, kept.data) ? 'trusted' : 'broken';
    }
  };

  context.texImage2D = texImage2D;
  context.readPixels = readPixels;
}

/** texImage2D(target, level, internal format, format, type, source) */
const UPLOAD_ARGUMENTS = 6;

function bound(method: unknown, context: PictureContext): Call {
  if (typeof method !== 'function') throw new TypeError('This is not a WebGL context');
  return (...given) => void Reflect.apply(method, context, given);
}

function isPicture(value: unknown): value is Picture {
  return (
    typeof value === 'object' &&
    value !== null &&
    'data' in value &&
    value.data instanceof Uint8ClampedArray &&
    'width' in value &&
    'height' in value
  );
}

function isEqual(bytes: Uint8Array, offset: number, picture: Uint8ClampedArray): boolean {
  return picture.every((value, index) => bytes[offset + index] === value);
}
