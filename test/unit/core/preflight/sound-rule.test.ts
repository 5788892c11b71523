import { describe, expect, it } from 'vitest';
import { SILENT_AFTER_MS, SILENT_DB } from '../../../../core/media/silence.ts';
import {
  hearSound,
  LISTENING_MS,
  NOTHING_HEARD,
  SENTENCE_MS,
  VOICE_ABOVE_ROOM,
} from '../../../../core/preflight/heard-sound.ts';
import type { HeardSound, SoundSample } from '../../../../core/preflight/heard-sound.ts';
import { CLIPPING, judgeSound, TOO_QUIET } from '../../../../core/preflight/sound-rule.ts';

const EVERY_MS = 100;
const ROOM = -65;
const STEP = 0.001;

const hear = (samples: readonly SoundSample[], before: HeardSound = NOTHING_HEARD): HeardSound =>
  samples.reduce(hearSound, before);

/** So long of the same, from `from` on. */
const lasting = (from: number, ms: number, rmsDb: number, peakDb = rmsDb + 12): SoundSample[] =>
  Array.from({ length: ms / EVERY_MS }, (_, index) => ({
    t: from + index * EVERY_MS,
    rmsDb,
    peakDb,
  }));

const aSentence = (voiceDb: number, peakDb = voiceDb + 12, ms = 2_000): HeardSound =>
  hear([...lasting(0, 2_000, ROOM), ...lasting(2_000, ms, voiceDb, peakDb)]);

const verdict = (heard: HeardSound, was: string | null = null) =>
  judgeSound({ kind: 'on', heard, t: heard.recent.at(-1)?.t ?? 0 }, was);

describe('a sentence', () => {
  it('is asked for before there was one', () => {
    expect(verdict(NOTHING_HEARD)).toMatchObject({ kind: 'unknown', reason: 'no-sentence' });
    expect(verdict(hear(lasting(0, 5_000, ROOM)))).toMatchObject({ reason: 'no-sentence' });
  });

  it.each([
    ['as loud as it has to be', TOO_QUIET.at + STEP, undefined, 'good'],
    ['quieter', TOO_QUIET.at - STEP, undefined, 'quiet'],
    ['with peaks as high as they may be', -20, CLIPPING.at, 'good'],
    ['with higher ones', -20, CLIPPING.at + STEP, 'clipping'],
  ])('%s', (_, voiceDb, peakDb, reason) =>
    expect(verdict(aSentence(voiceDb, peakDb)).reason).toBe(reason),
  );

  it('has to be louder than the room to be one', () => {
    expect(aSentence(ROOM + VOICE_ABOVE_ROOM).sentence).toBeNull();
    expect(aSentence(ROOM + VOICE_ABOVE_ROOM + 1).sentence).not.toBeNull();
  });

  it('has to last, unlike a door', () => {
    expect(aSentence(-20, -8, SENTENCE_MS - 200).sentence).toBeNull();
    expect(aSentence(-20, -8, SENTENCE_MS + 200).sentence).not.toBeNull();
  });

  it('is not a noise that never pauses', () => {
    expect(hear(lasting(0, 6_000, -20)).sentence).toBeNull();
  });

  it('is told of after it is over, and the next one replaces it', () => {
    const quiet = hear(lasting(4_000, 2 * LISTENING_MS, ROOM), aSentence(-50));
    expect(verdict(quiet).reason).toBe('quiet');
    const from = 4_000 + 2 * LISTENING_MS;
    expect(verdict(hear(lasting(from, 2_000, -25), quiet)).reason).toBe('good');
  });

  it('found too quiet has to be louder by the margin the next time', () => {
    expect(verdict(aSentence(TOO_QUIET.at + TOO_QUIET.margin - STEP), 'quiet').kind).toBe('fix');
    expect(verdict(aSentence(TOO_QUIET.at + TOO_QUIET.margin + STEP), 'quiet').kind).toBe('good');
  });
});

describe('a microphone', () => {
  const nothing = (ms: number) => hear(lasting(0, ms, Number.NEGATIVE_INFINITY, SILENT_DB));

  it('from which nothing at all arrives for a while is muted', () => {
    expect(verdict(nothing(SILENT_AFTER_MS)).kind).toBe('unknown');
    expect(verdict(nothing(SILENT_AFTER_MS + EVERY_MS))).toMatchObject({ reason: 'silent' });
  });

  it('that was muted after a sentence is muted all the same', () => {
    const muted = lasting(4_000, SILENT_AFTER_MS + EVERY_MS, Number.NEGATIVE_INFINITY, SILENT_DB);
    expect(verdict(hear(muted, aSentence(-25))).reason).toBe('silent');
  });

  it('that hears the room is not', () => {
    const room = lasting(0, 10_000, ROOM, SILENT_DB + 1);
    expect(verdict(hear(room)).kind).toBe('unknown');
  });

  it('that is being opened, or is gone, is said to be', () => {
    expect(judgeSound({ kind: 'starting' }, null).kind).toBe('unknown');
    expect(judgeSound({ kind: 'lost', title: 'The microphone is gone' }, null).text).toContain(
      'The microphone is gone.',
    );
  });
});
