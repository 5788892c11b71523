import { Checkbox, Stack, Text } from '@mantine/core';
import type { Answer } from '../../../../core/domain/answer.ts';
import type { CoveredPoints } from '../../../../core/domain/covered-points.ts';
import { COVERS_TITLE } from '../../../../core/guidance/cases.ts';
import {
  coveredText,
  OWN_JUDGEMENT,
  pointsOf,
  tickedOf,
} from '../../../../core/review/covered-points.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';

/** The points a good answer covers, for the user to tick those that their answer did. */
export function CoveredList({
  record,
  answer,
  onCover,
}: {
  readonly record: SessionRecord;
  readonly answer: Answer;
  readonly onCover: (covered: CoveredPoints) => void;
}) {
  const points = pointsOf(answer, record);
  const ticked = tickedOf(answer, record);
  return (
    <Stack gap="xs" role="group" aria-label={COVERS_TITLE}>
      <Text size="sm" c="dimmed">
        {ticked === null ? 'Tick what your answer covered.' : `${coveredText(ticked)}.`}{' '}
        {OWN_JUDGEMENT}
      </Text>
      {points.map(({ text, isCovered }, index) => (
        <Checkbox
          key={text}
          size="sm"
          label={text}
          checked={isCovered}
          onChange={({ currentTarget: { checked } }) =>
            onCover({
              answerId: answer.id,
              points: points.with(index, { text, isCovered: checked }),
            })
          }
        />
      ))}
    </Stack>
  );
}
