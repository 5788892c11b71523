import { List, Stack, Text, Title } from '@mantine/core';
import { COVERS_TITLE } from '../../../../core/guidance/cases.ts';
import {
  READING_LABEL,
  READING_METHOD,
  readingText,
} from '../../../../core/review/material-reading-text.ts';
import { materialOf } from '../../../../core/review/material-reading.ts';
import type { AnswerReview, SessionRecord } from '../../../../core/review/types.ts';
import { CaseMaterialView } from '../stage/case-material.tsx';

/** Of a case: what was read, what a good answer covers, and the material again. No figure comes of it. */
export function PresentedCase({
  record,
  review: { answer, reading },
}: {
  readonly record: SessionRecord;
  readonly review: AnswerReview;
}) {
  const material = materialOf(answer, record);
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
          <List size="sm">
            {material.covers.map((point) => (
              <List.Item key={point}>{point}</List.Item>
            ))}
          </List>
        </>
      )}
      <details>
        <summary>The material</summary>
        <CaseMaterialView material={material} size="small" />
      </details>
    </Stack>
  );
}
