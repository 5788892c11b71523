import type { CaseStudy } from '../domain/case-study.ts';
import type { PlannedQuestion } from '../domain/plan.ts';
import type { Question } from '../domain/question.ts';
import { BAKERY_PRICES } from './cases/bakery-prices.ts';
import { BOOKING_OUTAGE } from './cases/booking-outage.ts';
import { BUS_LINES } from './cases/bus-lines.ts';
import { FITNESS_APP } from './cases/fitness-app.ts';
import { FOOD_BANK } from './cases/food-bank.ts';
import { MUSEUM_ROOMS } from './cases/museum-rooms.ts';
import { SCHOOL_TABLETS } from './cases/school-tablets.ts';
import { SUPPORT_HIRING } from './cases/support-hiring.ts';
import { WARD_ROTA } from './cases/ward-rota.ts';
import { WAREHOUSE_MOVE } from './cases/warehouse-move.ts';

/** Every case the app ships with. All of them, companies and figures alike, are made up. */
export const CASES: readonly CaseStudy[] = [
  FITNESS_APP,
  WARD_ROTA,
  WAREHOUSE_MOVE,
  SCHOOL_TABLETS,
  BAKERY_PRICES,
  BOOKING_OUTAGE,
  FOOD_BANK,
  BUS_LINES,
  SUPPORT_HIRING,
  MUSEUM_ROOMS,
];

/** What stands with every case, so that nobody takes its figures for a source. */
export const CASE_IS_MADE_UP = 'A made-up case: organisation, people and figures are invented.';

/** Shown once the case was presented, never before. */
export const COVERS_TITLE = 'What a good answer covers';

const asQuestion = { category: 'situational', origin: 'bank' } as const;

/** A case as the question that a plan asks, on the case's own clock, with what lies on the table. */
export const caseQuestion = (one: CaseStudy, askedBy: number): PlannedQuestion => ({
  ...asQuestion,
  ...one.question,
  id: one.id,
  askedBy,
  preparationMs: one.preparationMs,
  answerLimitMs: one.answerLimitMs,
  material: {
    caseId: one.id,
    title: one.title,
    parts: one.parts,
    covers: one.covers,
    readingAllowanceMs: one.readingAllowanceMs,
  },
});

/** What may be asked once the case was presented, as questions a plan can take in. */
export const caseFollowUps = (one: CaseStudy): readonly Question[] =>
  one.followUps.map(({ text, isAfter }, index) => ({
    ...asQuestion,
    id: `${one.id}-follow-up-${index + 1}`,
    text,
    isAfter,
    tip: '',
    trap: '',
  }));
