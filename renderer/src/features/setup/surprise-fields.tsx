import { Button, Chip, Group, Input, Stack, Text } from '@mantine/core';
import { QUESTION_COUNT } from '../../../../core/domain/plan.ts';
import { QUESTION_CATEGORIES, questionCategorySchema } from '../../../../core/domain/question.ts';
import { CATEGORY_LABELS } from '../../ui/formatting.ts';
import { NumberField } from '../../ui/number-field.tsx';
import type { SetupForm } from './setup-choices.ts';

/** How many, from which categories, and the number of the draw, to repeat it. */
export function SurpriseFields({
  form,
  available,
  onChange,
  onDrawAgain,
}: {
  readonly form: SetupForm;
  /** Questions in the wished categories that suit the role. */
  readonly available: number;
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
          There are only {available} questions in these categories for this role; that many will be
          asked.
        </Text>
      ) : null}
      <Group gap="sm" align="flex-end">
        <NumberField
          label="Number of the draw"
          description="The same number draws the same questions again."
          w="16rem"
          min={0}
          max={999_999}
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
