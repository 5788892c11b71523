import type { FaceSample } from '../../../core/tracks/channels.ts';
import type { Ms } from '../../../core/units.ts';
import { ASLEEP_MS } from '../vision/worker-health.ts';
import type { Clock } from './clock.ts';
import type { PictureProblem } from './types.ts';

/**
 * Mean luma of a whole picture without a face, 0..255, below which it is called black: a covered
 * lens gives 0 to 8 with its noise, a room lit by nothing but the screen 15 and more (our proposal).
 */
export const BLACK_LIGHT = 12;
/** Black for so long is no flicker of the exposure (our proposal). */
export const BLACK_AFTER_MS: Ms = 1_500;
/**
 * Without a new picture for so long the camera is stuck (our proposal). Longer than `STALL_MS`: a
 * worker that stood still has been replaced by then, so the silence is not its own.
 */
export const FROZEN_AFTER_MS: Ms = 5_000;
/** The browser mutes a track when its source sends nothing; less than this may be a hiccup. */
export const MUTED_AFTER_MS: Ms = 2_000;
const LOOK_INTERVAL_MS: Ms = 500;

const PICTURE_BLACK: PictureProblem = {
  kind: 'black',
  title: 'The picture is black',
  text: 'The camera is on but sees nothing: its lens is covered, or a switch or key on the computer blanks it. Uncover it; until then nothing is measured.',
};

const PICTURE_FROZEN: PictureProblem = {
  kind: 'frozen',
  title: 'The picture stands still',
  text: 'The camera is open but sends no new pictures: a switch or key on the computer holds it back, or its driver is stuck. Switch it on, or unplug it and connect it again; until then nothing is measured.',
};

export type PictureWatch = {
  /** From now on this track; null = the camera is closed, and nothing is to be said of it. */
  readonly watch: (track: Pick<MediaStreamTrack, 'muted'> | null) => void;
  readonly see: (sample: Pick<FaceSample, 'faces' | 'light'>) => void;
  readonly problem: () => PictureProblem | null;
};

/** Tells a camera that is open but shows nothing from one before which nobody sits. */
export function createPictureWatch({
  clock,
  framesSeenAt,
  isAnalysing,
  isSeeingFaces,
  onChange,
}: {
  readonly clock: Clock;
  /** When a frame last reached any worker; null = not yet. */
  readonly framesSeenAt: () => Ms | null;
  /** Whether a worker is there to see frames at all. */
  readonly isAnalysing: () => boolean;
  /** Whether there is one that measures the light and looks for faces. */
  readonly isSeeingFaces: () => boolean;
  readonly onChange: () => void;
}): PictureWatch {
  let track: Pick<MediaStreamTrack, 'muted'> | null = null;
  let problem: PictureProblem | null = null;
  let blackSince: Ms | null = null;
  let mutedSince: Ms | null = null;
  /** Since when frames have been due. */
  let dueSince: Ms = 0;
  let lookedAt: Ms = 0;
  let stopLooking: (() => void) | null = null;

  function look(): void {
    const now = clock.now();
    const slept = now - lookedAt > ASLEEP_MS;
    lookedAt = now;
    if (slept || !isAnalysing()) dueSince = now;
    // What was seen before a worker stopped may have changed since.
    if (!isSeeingFaces()) blackSince = null;
    if (slept || track?.muted !== true) mutedSince = null;
    else mutedSince ??= now;
    become(judge(now));
  }

  function judge(now: Ms): PictureProblem | null {
    const lastFrameAt = Math.max(framesSeenAt() ?? dueSince, dueSince);
    if (now - lastFrameAt >= FROZEN_AFTER_MS) return PICTURE_FROZEN;
    if (mutedSince !== null && now - mutedSince >= MUTED_AFTER_MS) return PICTURE_FROZEN;
    return blackSince !== null && now - blackSince >= BLACK_AFTER_MS ? PICTURE_BLACK : null;
  }

  function become(next: PictureProblem | null): void {
    if (next === problem) return;
    problem = next;
    onChange();
  }

  return {
    watch: (next) => {
      track = next;
      problem = null;
      blackSince = null;
      mutedSince = null;
      dueSince = clock.now();
      lookedAt = clock.now();
      stopLooking?.();
      stopLooking = next === null ? null : clock.every(LOOK_INTERVAL_MS, look);
    },
    see: ({ faces, light }) => {
      // NaN is not black: then the light was not measured.
      const isBlack = faces === 0 && light < BLACK_LIGHT;
      blackSince = isBlack ? (blackSince ?? clock.now()) : null;
    },
    problem: () => problem,
  };
}
