import { cueRule } from '../../../core/cues/cue-rules.ts';
import { CUE_KINDS } from '../../../core/domain/cue.ts';
import type { CueKind } from '../../../core/domain/cue.ts';
import { median } from '../../../core/signal/statistics.ts';
import { say } from '../../../scripts/shared/people.ts';
import type { KindScore } from './judge-kind.ts';

export type Scores = Readonly<Record<CueKind, KindScore>>;

const HEADER = ['kind', 'shown', 'right', 'wrong a minute', 'came to', 'after'] as const;

/** As rows of Markdown, for docs/cues.md; then each mistake with its place. */
export function printScores(title: string, scores: Scores): void {
  say(`\n${title}\n`);
  say(`| ${HEADER.join(' | ')} |`);
  say(`|${' --- |'.repeat(HEADER.length)}`);
  for (const kind of CUE_KINDS) say(row(kind, scores[kind]));
  for (const kind of CUE_KINDS) {
    const { wrong, missed } = scores[kind];
    for (const where of wrong) say(`  wrong ${kind}: ${where}`);
    for (const where of missed) say(`  missed ${kind}: ${where}`);
  }
}

function row(kind: CueKind, score: KindScore): string {
  const { shown, right, stretches, found, afterMs, minutes } = score;
  const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
  const after = afterMs.length === 0 ? '–' : `${seconds(median([...afterMs]))} s`;
  const share = shown === 0 ? '' : ` (${((100 * right) / shown).toFixed(0)} %)`;
  const cells = [
    `\`${kind}\``,
    String(shown),
    `${right}${share}`,
    `${shown - right} in ${minutes.toFixed(0)}`,
    stretches === 0 ? 'nothing to come to' : `${found} of ${stretches}`,
    `${after} of ${seconds(cueRule(kind).dwellMs)} s`,
  ];
  return `| ${cells.join(' | ')} |`;
}
