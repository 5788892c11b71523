import type { Clock } from '../observe/clock.ts';
import { createSpeaker } from './create-speaker.ts';
import type { Speaker } from './types.ts';

/** The voices of this window. */
export const createWindowSpeaker = (clock: Clock): Speaker =>
  createSpeaker({
    synthesis: 'speechSynthesis' in window ? window.speechSynthesis : null,
    createUtterance: (text) => new SpeechSynthesisUtterance(text),
    clock,
  });
