import { Stack, Text, Title } from '@mantine/core';
import { COVERS_TITLE } from '../../../../core/guidance/cases.ts';
import type { CoveredPoints } from '../../../../core/domain/covered-points.ts';
import {
  READING_LABEL,
  READING_METHOD,
  readingText,
} from '../../../../core/review/material-reading-text.ts';
import { materialOf } from '../../../../core/review/material-reading.ts';
import type { AnswerReview, SessionRecord } from '../../../../core/review/types.ts';
import { CoveredList } from './covered-list.tsx';
import { CaseMaterialView } from '../stage/case-material.tsx';
import { useMaterialDesk } from '../stage/use-material-desk.ts';

/** Of a case: what was read, what a good answer covers, to be ticked, and the material again. No figure comes of it. */
export function PresentedCase({
  record,
  review: { answer, reading },
  onCover,
}: {
  readonly record: SessionRecord;
  readonly review: AnswerReview;
  readonly onCover: (covered: CoveredPoints) => void;
}) {
  const material = materialOf(answer, record);
  const desk = useMaterialDesk(answer.questionIndex);
  if (material === null) return null;
  return (
    <Stack gap="xs" component="section" aria-label={`The case: ${material.title}`}>
      {reading === null ? null : (
        <details>
          <summary>
            {READING_LABEL}: {readingText(reading)}
          </summary>
          <Text size="sm" c="dimmed">
            {READING_METHOD}
          </Text>
        </details>
      )}
      {material.covers.length === 0 ? null : (
        <>
          <Title order={3} size="h5">
            {COVERS_TITLE}
          </Title>
          <CoveredList record={record} answer={answer} onCover={onCover} />
        </>
      )}
      <details>
        <summary>The material</summary>
        <CaseMaterialView material={material} size="small" desk={desk} />
      </details>
    </Stack>
  );
}
