import type { QuestionDraw } from '../domain/question-draw.ts';
import { shuffleWithSeed } from './shuffle.ts';

/**
 * Questions drawn by lot. None comes again until all of the pool have come: what is left of the round
 * goes first, then a new round begins. A number that was drawn with before draws the same again, as
 * far as its questions are still in the pool.
 */
export function drawQuestions<Question extends { readonly id: string }>(
  pool: readonly Question[],
  { count, seed }: { readonly count: number; readonly seed: number },
  /** Oldest first. */
  history: readonly QuestionDraw[],
): readonly Question[] {
  const earlier = history.findIndex((draw) => draw.seed === seed);
  const repeated = earlier < 0 ? [] : pickInOrder(pool, history[earlier]?.questionIds ?? []);
  if (repeated.length >= count) return repeated.slice(0, count);
  const before = earlier < 0 ? history : history.slice(0, earlier);
  const hadThisRound = usedInRound(pool, before);
  const rest = pool.filter((question) => !repeated.includes(question));
  const fresh = rest.filter(({ id }) => !hadThisRound.has(id));
  const used = rest.filter(({ id }) => hadThisRound.has(id));
  return [...repeated, ...shuffleWithSeed(fresh, seed), ...shuffleWithSeed(used, seed)].slice(
    0,
    count,
  );
}

/** How many of the pool have not come in this round. */
export const leftInRound = (
  pool: readonly { readonly id: string }[],
  history: readonly QuestionDraw[],
): number => pool.length - usedInRound(pool, history).size;

function usedInRound(
  pool: readonly { readonly id: string }[],
  history: readonly QuestionDraw[],
): ReadonlySet<string> {
  const inPool = new Set(pool.map(({ id }) => id));
  const used = new Set<string>();
  for (const { questionIds } of history) {
    for (const id of questionIds) {
      if (!inPool.has(id)) continue;
      used.add(id);
      if (used.size === inPool.size) used.clear();
    }
  }
  return used;
}

const pickInOrder = <Question extends { readonly id: string }>(
  pool: readonly Question[],
  ids: readonly string[],
): readonly Question[] => ids.flatMap((id) => pool.find((question) => question.id === id) ?? []);
