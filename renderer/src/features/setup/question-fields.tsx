import { SegmentedControl } from '@mantine/core';
import type { AskedQuestion, BankQuestion } from '../../../../core/domain/bank-question.ts';
import { leftInRound } from '../../../../core/interview/draw.ts';
import { surprisePool } from '../../../../core/interview/select-questions.ts';
import type { QuestionLibrary } from '../../../../core/ipc/question-calls.ts';
import { PickedOrder } from './picked-order.tsx';
import { QuestionPicker } from './question-picker.tsx';
import type { SetupForm } from './setup-choices.ts';
import { SurpriseFields } from './surprise-fields.tsx';

/** What they ask: drawn by lot, or chosen one by one. */
export function QuestionFields({
  form,
  questions,
  library,
  onChange,
  onAdded,
  onDrawAgain,
}: {
  readonly form: SetupForm;
  readonly questions: readonly AskedQuestion[];
  readonly library: QuestionLibrary;
  readonly onChange: (change: Partial<SetupForm>) => void;
  readonly onAdded: (question: BankQuestion) => void;
  readonly onDrawAgain: () => void;
}) {
  const pool = surprisePool(questions, form.categories, form.role);
  return (
    <>
      <SegmentedControl
        aria-label="How to choose the questions"
        value={form.choosing}
        data={[
          { value: 'surprise', label: 'Surprise me' },
          { value: 'picked', label: 'Choose myself' },
        ]}
        onChange={(choosing) =>
          onChange({ choosing: choosing === 'picked' ? 'picked' : 'surprise' })
        }
      />
      {form.choosing === 'surprise' ? (
        <SurpriseFields
          form={form}
          available={pool.length}
          notYetAsked={leftInRound(pool, library.draws)}
          onChange={onChange}
          onDrawAgain={onDrawAgain}
        />
      ) : (
        <>
          <QuestionPicker
            questions={questions}
            favouriteIds={library.favouriteIds}
            sets={library.sets}
            pickedIds={form.pickedIds}
            onPick={(pickedIds) => onChange({ pickedIds })}
            onAdded={onAdded}
          />
          <PickedOrder form={form} questions={questions} onChange={onChange} />
        </>
      )}
    </>
  );
}
