import { CUE_RULES } from '../../core/cues/cue-rules.ts';
import {
  CUE_LEAST_SHOWN_MS,
  CUE_REPEAT_MS,
  CUE_SETTLING_MS,
  CUE_SHOWN_MS,
  CUE_SPACING_MS,
} from '../../core/cues/cue-times.ts';
import { MIN_COVERAGE, STILL_OFF_MS } from '../../core/cues/dwell.ts';
import { MIN_HOLD_OUT } from '../../core/cues/trust.ts';
import type { CueNeed, CueRule, CueTurn } from '../../core/cues/types.ts';
import { CUES_MEASURED } from './cues-measured.ts';

const seconds = (ms: number): string => `${ms / 1_000} s`;

const PARAGRAPHS = [
  '# Cues',
  'An invitation of a few words that stands beside the interviewer’s face while one answers, when something has been off for several seconds. Only in practice; never in interview mode, while preparing, while paused or while a question is being asked. A wrong cue is worse than none: where the measurement is not sure, nothing is said.',
  '## When one may come',
  `At most one at a time, for ${seconds(CUE_SHOWN_MS)}, or for ${seconds(CUE_LEAST_SHOWN_MS)} at least when it is followed sooner; the next one ${seconds(CUE_SPACING_MS)} after it has gone, of the same kind ${seconds(CUE_REPEAT_MS)} after. None rests on the first ${seconds(CUE_SETTLING_MS)} of an answer, in which looking away is normal, nor on anything before a pause. Of two that apply the first in the list below comes.`,
  `Something counts as off when it was measured in at least ${100 * MIN_COVERAGE} % of the time of its kind, was off for the share named below, and still is in the last ${seconds(STILL_OFF_MS)}. Not measured is never off. The signals are those of the review, by the same formulas, over the last seconds.`,
  `**Looks** give a cue only with a whole calibration whose check with further looks told at least ${100 * MIN_HOLD_OUT} % of them right (balanced accuracy); without that check there are no cues about looks. **Posture** needs a calibration, as it is compared with it. Neither comes while the user sits elsewhere than in the calibration. **The picture** needs neither, but a camera that sees something. While a case is presented, looks at its material bring no cue until the time allowed for them is used up.`,
  'A screen reader announces each once, politely: after what it is reading. Each is stored with what it rested on and stands in the review (lane and list), in the notes, the JSON document, session bundles and the captions of exported films. In the settings all of them, or any kind, can be switched off.',
  '## The kinds',
];

const NEEDS: Readonly<Record<CueNeed, string>> = {
  gaze: 'looks',
  people: 'looks, told apart by person',
  posture: 'posture',
  picture: 'the picture',
};
const TURNS: Readonly<Record<CueTurn, string>> = {
  answer: 'while answering',
  listening: 'while an interviewer answers',
};

/** docs/cues.md: when a cue may come, and the rule of each kind. */
export function cuesDocument(): string {
  const [title = '', ...rest] = PARAGRAPHS;
  const note =
    '<!-- Generated from core/cues by `npm run docs`. Do not edit: change the rule instead. -->';
  return `${[title, note, ...rest, ...CUE_RULES.map(ruleSection), ...CUES_MEASURED].join('\n\n')}\n`;
}

const ruleSection = (rule: CueRule): string =>
  [
    `### ${rule.label}`,
    '',
    `- **Kind:** \`${rule.kind}\`, ${rule.turns.map((turn) => TURNS[turn]).join(' and ')}`,
    `- **Words:** “${rule.example}”`,
    `- **Comes after:** ${seconds(rule.dwellMs)}. ${rule.trigger}`,
    `- **Goes when:** ${rule.exit}`,
    `- **Rests on:** ${NEEDS[rule.needs]}`,
    `- **Source:** ${rule.basis}`,
  ].join('\n');
