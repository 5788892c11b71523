import { CHOICE_TEXT } from '../../core/clips/choice-text.ts';
import { CLIP_RULES } from '../../core/clips/clip-rules.ts';
import { CLIP_SIGNALS } from '../../core/clips/clip-signals.ts';
import type { ClipRule } from '../../core/clips/rule.ts';
import { findAdvice } from '../../core/guidance/advice.ts';

const INTRODUCTION = [
  '# Worth watching',
  '',
  '<!-- Generated from core/clips by `npm run docs`. Do not edit: change the rule instead. -->',
  '',
  'Which moments of an answer the review points at, and why these. They are computed from the same signals as the figures, each time the review is made; nothing of them is stored. What the words around them cannot tell is whether a moment mattered for what was said: the voice is not measured.',
];

/** docs/worth-watching.md: how moments are chosen, and the rule of each kind. */
export function clipsDocument(): string {
  const sections = [
    '',
    '## How they are chosen',
    ...CHOICE_TEXT.flatMap((text) => ['', text]),
    '',
    '## The kinds',
    ...CLIP_RULES.flatMap(ruleSection),
  ];
  return `${[...INTRODUCTION, ...sections].join('\n')}\n`;
}

function ruleSection({
  kind,
  label,
  tone,
  signal,
  how,
  source,
  adviceId,
}: ClipRule): readonly string[] {
  const advice = findAdvice(adviceId);
  if (!advice)
    throw new Error(`The kind "${kind}" refers to advice "${adviceId}", which does not exist.`);
  return [
    '',
    `### ${label}`,
    '',
    `- **Kind:** \`${kind}\`, ${tone === 'good' ? 'to keep' : 'to work on'}`,
    `- **How:** ${how}`,
    `- **Source:** ${source}`,
    `- **Measured:** ${CLIP_SIGNALS[signal].name.toLowerCase()}`,
    `- **Advice:** ${advice.text} (${advice.restsOn})`,
  ];
}
