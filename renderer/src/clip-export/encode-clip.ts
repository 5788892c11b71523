import {
  AudioSampleSink,
  AudioSampleSource,
  Quality,
  VideoSample,
  VideoSampleSink,
  VideoSampleSource,
} from 'mediabunny';
import type { Output } from 'mediabunny';
import { clipFacts } from '../../../core/export/clip-pieces.ts';
import type { ClipPiece } from '../../../core/export/clip-pieces.ts';
import { pictureBits, SOUND_BITS } from '../../../core/export/clip-size.ts';
import { GAP_TEXTS } from '../../../core/replay/gap-text.ts';
import { toFileMs } from '../../../core/replay/replay-map.ts';
import { msToSeconds, secondsToMs } from '../../../core/units.ts';
import type { Seconds } from '../../../core/units.ts';
import { CLIP_CODECS } from './clip-codecs.ts';
import { createEasel } from './draw-picture.ts';
import type { Card, Easel } from './draw-picture.ts';
import { runInTimeOrder } from './in-time-order.ts';
import type { Step } from './in-time-order.ts';
import type { ClipJob, ClipResult } from './messages.ts';
import type { OpenFilm } from './open-film.ts';
import { createSoundLine, SOUND_RATE, trimmed } from './sound-line.ts';
import type { SoundLine } from './sound-line.ts';

/** As recordings have it, so that a clip can be jumped about in and cut again. */
const KEY_FRAME_EVERY: Seconds = 1;
/** A card stands still: one picture a second is enough to jump to it. */
const CARD_EVERY: Seconds = 1;
/** Pictures missing for so long are a hole that is said; less is the rounding of ends. Own choice. */
const NOTICED_HOLE: Seconds = 0.5;
const MOST_CHANNELS = 2;

const SOUND_ONLY: Card = { title: 'Sound only', text: 'The camera was not recorded here.' };

type Films = ReadonlyMap<string, OpenFilm>;

/** Draws and encodes every picture of a stretch anew, and its sound. The output is not started yet. */
export async function encodeClip(
  job: ClipJob,
  films: Films,
  output: Output,
  onReached: (at: Seconds) => void,
): Promise<ClipResult> {
  const { size, hasSound } = clipFacts(job.pieces);
  const codecs = CLIP_CODECS[job.choices.format];
  const start = msToSeconds(job.span.startMs);
  const clipTime = (piece: ClipPiece): Seconds => msToSeconds(piece.startMs) - start;

  let showPicture: ((at: Seconds, until: Seconds) => Promise<void>) | null = null;
  let easel: Easel | null = null;
  if (size !== null) {
    const source = new VideoSampleSource({
      codec: codecs.video,
      quality: new Quality({ bitrate: pictureBits(size) }),
      keyFrameInterval: KEY_FRAME_EVERY,
    });
    output.addVideoTrack(source);
    easel = createEasel(size, job);
    const { canvas } = easel;
    showPicture = async (at, until) => {
      const picture = new VideoSample(canvas, { timestamp: at, duration: until - at });
      await source.add(picture);
      picture.close();
      onReached(at);
    };
  }
  let sound: SoundLine | null = null;
  if (hasSound) {
    const channels = await channelsOf(films);
    const source = new AudioSampleSource({
      codec: codecs.audio,
      quality: new Quality({ bitrate: SOUND_BITS }),
      transform: { numberOfChannels: channels, sampleRate: SOUND_RATE },
    });
    output.addAudioTrack(source);
    sound = createSoundLine(source, channels);
  }
  await output.start();
  for (const piece of job.pieces) {
    const film = piece.kind === 'gap' ? undefined : films.get(piece.segment.id);
    await runInTimeOrder([
      ...(easel === null || showPicture === null
        ? []
        : [pictureSteps(piece, clipTime(piece), film, easel, showPicture)]),
      ...(sound === null ? [] : [soundSteps(piece, clipTime(piece), film, sound)]),
    ]);
    onReached(msToSeconds(piece.endMs) - start);
  }
  return { method: 'encoded', ...job.span };
}

async function channelsOf(films: Films): Promise<number> {
  let most = 1;
  for (const { audio } of films.values())
    if (audio !== null) most = Math.max(most, await audio.getNumberOfChannels());
  return Math.min(most, MOST_CHANNELS);
}

type Show = (at: Seconds, until: Seconds) => Promise<void>;

async function* pictureSteps(
  piece: ClipPiece,
  begins: Seconds,
  film: OpenFilm | undefined,
  easel: Easel,
  show: Show,
): AsyncGenerator<Step> {
  const ends = begins + msToSeconds(piece.endMs - piece.startMs);
  if (piece.kind === 'gap')
    yield* cardSteps(piece, begins, begins, ends, GAP_TEXTS[piece.reason], easel, show);
  else if (film?.video === null || film?.video === undefined)
    yield* cardSteps(piece, begins, begins, ends, SOUND_ONLY, easel, show);
  else {
    const from = msToSeconds(toFileMs(piece.segment, piece.startMs));
    const to = from + ends - begins;
    let reached = from;
    for await (const sample of new VideoSampleSink(film.video).samples(from, to)) {
      const hole = sample.timestamp - reached;
      if (hole > NOTICED_HOLE && reached === from) {
        // The picture began later than its part: what is before it was not recorded.
        yield* cardSteps(
          piece,
          begins,
          begins,
          begins + hole,
          GAP_TEXTS['before-recording'],
          easel,
          show,
        );
        reached = sample.timestamp;
      }
      // The picture that is shown at the start began before it.
      const at = reached === from ? from : Math.max(from, sample.timestamp);
      const until = Math.min(to, Math.max(sample.timestamp + sample.duration, at));
      reached = until;
      yield {
        at: begins + at - from,
        run: async () => {
          try {
            easel.drawSample(sample, piece.startMs + secondsToMs(at - from));
          } finally {
            sample.close();
          }
          await show(begins + at - from, begins + until - from);
        },
      };
    }
    if (to - reached > NOTICED_HOLE)
      yield* cardSteps(
        piece,
        begins,
        begins + reached - from,
        ends,
        GAP_TEXTS['cut-short'],
        easel,
        show,
      );
  }
}

/** A card for as long as there is nothing to show; `begins` = of its piece, clip time. */
async function* cardSteps(
  piece: ClipPiece,
  begins: Seconds,
  from: Seconds,
  to: Seconds,
  card: Card,
  easel: Easel,
  show: Show,
): AsyncGenerator<Step> {
  for (let at = from; at < to; at += CARD_EVERY) {
    const until = Math.min(to, at + CARD_EVERY);
    yield {
      at,
      run: async () => {
        easel.drawCard(card, piece.startMs + secondsToMs(at - begins));
        await show(at, until);
      },
    };
  }
}

async function* soundSteps(
  piece: ClipPiece,
  begins: Seconds,
  film: OpenFilm | undefined,
  sound: SoundLine,
): AsyncGenerator<Step> {
  const ends = begins + msToSeconds(piece.endMs - piece.startMs);
  if (piece.kind !== 'gap' && film?.audio !== null && film?.audio !== undefined) {
    const from = msToSeconds(toFileMs(piece.segment, piece.startMs));
    const to = from + ends - begins;
    for await (const whole of new AudioSampleSink(film.audio).samples(from, to)) {
      const sample = trimmed(whole, from, to);
      if (sample === null) continue;
      const at = begins + sample.timestamp - from;
      yield { at, run: () => sound.add(sample, at) };
    }
  }
  while (sound.reached() < ends) {
    const at = sound.reached();
    const until = Math.min(ends, at + CARD_EVERY);
    yield { at, run: () => sound.silenceUntil(until) };
    // What is left is shorter than anybody hears.
    if (sound.reached() === at) return;
  }
}
