import { Button, Chip, Group, Input, Stack, Text } from '@mantine/core';
import { QUESTION_COUNT } from '../../../../core/domain/plan.ts';
import { MAX_SEED } from '../../../../core/domain/question-draw.ts';
import { QUESTION_CATEGORIES, questionCategorySchema } from '../../../../core/domain/question.ts';
import { CATEGORY_LABELS, formatCount } from '../../ui/formatting.ts';
import { NumberField } from '../../ui/number-field.tsx';
import type { SetupForm } from './setup-choices.ts';

/** How many, from which categories, and the number of the draw, to repeat it. */
export function SurpriseFields({
  form,
  available,
  notYetAsked,
  onChange,
  onDrawAgain,
}: {
  readonly form: SetupForm;
  /** Questions in the wished categories that suit the role. */
  readonly available: number;
  /** How many of them have not come in a surprise of this round. */
  readonly notYetAsked: number;
  readonly onChange: (change: Partial<SetupForm>) => void;
  readonly onDrawAgain: () => void;
}) {
  return (
    <Stack gap="md">
      <NumberField
        label="Number of questions"
        w="12rem"
        min={QUESTION_COUNT.min}
        max={QUESTION_COUNT.max}
        value={form.count}
        onChange={(count) => onChange({ count })}
      />
      <Input.Wrapper
        label="From these categories"
        description="None chosen means all of them."
        labelElement="div"
      >
        <Chip.Group
          multiple
          value={[...form.categories]}
          onChange={(values) =>
            onChange({
              categories: values.map((value) => questionCategorySchema.parse(value)),
            })
          }
        >
          <Group gap="xs" mt="xs" role="group" aria-label="Categories">
            {QUESTION_CATEGORIES.map((category) => (
              <Chip key={category} value={category}>
                {CATEGORY_LABELS[category]}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      {available < form.count ? (
        <Text size="sm" role="status">
          There {available === 1 ? 'is' : 'are'} only {formatCount(available, 'question')} in these
          categories for this role; that many will be asked.
        </Text>
      ) : (
        <Text size="sm" c="dimmed">
          {notYetAsked === available
            ? `Drawn from ${formatCount(available, 'question')}. None comes twice before all of them have come.`
            : `${notYetAsked} of ${formatCount(available, 'question')} have not come yet; those come first.`}
        </Text>
      )}
      <Group gap="sm" align="flex-end">
        <NumberField
          label="Number of the draw"
          description="The same number draws the same questions again."
          w="16rem"
          min={0}
          max={MAX_SEED}
          hideControls
          value={form.seed}
          onChange={(seed) => onChange({ seed })}
        />
        <Button variant="default" onClick={onDrawAgain}>
          Draw again
        </Button>
      </Group>
    </Stack>
  );
}
