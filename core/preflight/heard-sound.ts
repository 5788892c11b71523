import { SILENT_DB } from '../media/silence.ts';
import { quantile } from '../signal/statistics.ts';
import type { Ms, Ratio } from '../units.ts';

/** Decibels below full scale: 0 = the loudest that can be stored, -Infinity = nothing at all. */
export type Decibels = number;

/** Of a tenth of a second of raw sound. */
export type SoundSample = {
  readonly t: Ms;
  readonly rmsDb: Decibels;
  readonly peakDb: Decibels;
};

/** So much of the past is listened to: a sentence and the pauses around it. */
export const LISTENING_MS: Ms = 4_000;
/** A voice is so much louder than the room it is in, or it is not told from it (our proposal). */
export const VOICE_ABOVE_ROOM: Decibels = 10;
/** As long as a short sentence: less may have been a chair (our proposal). */
export const SENTENCE_MS: Ms = 1_000;
/** The quietest share of the window is the room: even in a sentence there are pauses (our proposal). */
const ROOM_SHARE: Ratio = 0.1;
/** Decibels of power for each factor of ten. */
const DECADE: Decibels = 10;

/** One sentence, as it arrived. */
export type HeardSentence = {
  readonly t: Ms;
  /** Mean power of what was louder than the room. */
  readonly voiceDb: Decibels;
  /** The highest peak. */
  readonly peakDb: Decibels;
};

export type HeardSound = {
  readonly recent: readonly SoundSample[];
  /** The last sentence there was since the microphone was opened; null = none yet. */
  readonly sentence: HeardSentence | null;
  /** Since when nothing at all has arrived; null = something does. */
  readonly silentSince: Ms | null;
};

export const NOTHING_HEARD: HeardSound = { recent: [], sentence: null, silentSince: null };

/** The pure step: what is known of the sound once `sample` was heard, too. */
export function hearSound(heard: HeardSound, sample: SoundSample): HeardSound {
  const recent = [...heard.recent.filter(({ t }) => sample.t - t < LISTENING_MS), sample];
  return {
    recent,
    sentence: sentenceIn(recent) ?? heard.sentence,
    silentSince: sample.peakDb > SILENT_DB ? null : (heard.silentSince ?? sample.t),
  };
}

function sentenceIn(recent: readonly SoundSample[]): HeardSentence | null {
  const first = recent.at(0);
  const last = recent.at(-1);
  if (first === undefined || last === undefined) return null;
  // A room of which nothing arrives has no level; the quietest that did is then as quiet as it was.
  const roomDb = quantile(
    recent.map(({ rmsDb }) => Math.max(rmsDb, SILENT_DB)),
    ROOM_SHARE,
  );
  const voiced = recent.filter(({ rmsDb }) => rmsDb > roomDb + VOICE_ABOVE_ROOM);
  const lasted = (voiced.length / recent.length) * (last.t - first.t);
  if (voiced.length === 0 || lasted < SENTENCE_MS) return null;
  const power = voiced.reduce((sum, { rmsDb }) => sum + 10 ** (rmsDb / DECADE), 0) / voiced.length;
  return {
    t: last.t,
    voiceDb: DECADE * Math.log10(power),
    peakDb: Math.max(...voiced.map(({ peakDb }) => peakDb)),
  };
}
