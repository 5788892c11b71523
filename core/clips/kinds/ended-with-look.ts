import { STARING_SPEAKING_MS } from '../../metrics/definitions/staring.ts';
import { TURN_END_BEFORE_MS } from '../../metrics/turn-end-window.ts';
import type { Ms } from '../../units.ts';
import { msToSeconds } from '../../units.ts';
import { lookSalience, lookText, secondsText, thresholdText } from '../look-length.ts';
import type { ClipRule } from '../rule.ts';

/** So much of the last moments on the interviewer is seen as a look: the band's shortest. Ours. */
export const ENDING_LOOK_MS: Ms = 1500;

/** The user came back to the interviewer for the end of an answer. */
export const endedWithLook: ClipRule = {
  kind: 'ended-with-look',
  label: 'Ended on a look',
  tone: 'good',
  adviceId: 'end-with-a-look',
  metricIds: ['turn-end-contact'],
  signal: 'gaze',
  find: ({ signals, episodes, ending }) => {
    const last = episodes.at(-1);
    if (ending === null || last === undefined) return [];
    // A look that had gone on before is not one that the end was given.
    const isTurn = last.beginSeen && ending.endMs - last.startMs <= STARING_SPEAKING_MS;
    if (last.kind !== 'contact' || !isTurn) return [];
    const startMs = Math.max(last.startMs, ending.startMs);
    const lengthMs = last.endMs - startMs;
    if (lengthMs <= 0) return [];
    const windowMs = ending.endMs - ending.startMs;
    return [
      {
        moment: { startMs: last.startMs, endMs: last.endMs },
        title: 'Ended on a look at the interviewer',
        figure: `Of the last ${secondsText(msToSeconds(windowMs))} before you ended the answer, ${lookText(signals, lengthMs, windowMs)} were on the interviewer.`,
        salience: lookSalience(signals, lengthMs, ENDING_LOOK_MS),
      },
    ];
  },
  how: `In the last ${thresholdText(msToSeconds(TURN_END_BEFORE_MS))} of an answer that you ended, more than ${thresholdText(msToSeconds(ENDING_LOOK_MS))} on the interviewer, in a look that began at most ${thresholdText(msToSeconds(STARING_SPEAKING_MS))} before the end.`,
  source:
    'That speakers end a turn with a look at the other: Ho, Foulsham & Kingstone 2015. Window and length: our proposal.',
};
