import type { BankQuestion } from '../../domain/bank-question.ts';

/** A question of the bank before its category and origin are added. Ids are stored: never re-use one. */
export type BankEntry = Omit<BankQuestion, 'category' | 'origin'>;
