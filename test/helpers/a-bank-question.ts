import { NO_TAGS } from '../../core/domain/bank-question.ts';
import type { AskedQuestion } from '../../core/domain/bank-question.ts';
import { aQuestion } from '../unit/core/interview/interview-builders.ts';

/** A question of the bank for everybody, without a suggested time. */
export const anAskedQuestion = (change: Partial<AskedQuestion> = {}): AskedQuestion => ({
  ...aQuestion(),
  ...NO_TAGS,
  ...change,
});
