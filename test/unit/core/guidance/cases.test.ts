import { describe, expect, it } from 'vitest';
import { caseStudySchema } from '../../../../core/domain/case-study.ts';
import { plannedQuestionSchema } from '../../../../core/domain/plan.ts';
import { questionSchema } from '../../../../core/domain/question.ts';
import { caseFollowUps, caseQuestion, CASES } from '../../../../core/guidance/cases.ts';

describe('the cases', () => {
  it('are valid, and stand for questions that a plan can hold', () => {
    for (const one of CASES) {
      expect(caseStudySchema.parse(one), one.id).toEqual(one);
      const question = caseQuestion(one, 1);
      expect(plannedQuestionSchema.parse(question), one.id).toEqual(question);
      for (const followUp of caseFollowUps(one))
        expect(questionSchema.parse(followUp), one.id).toEqual(followUp);
    }
  });
});
