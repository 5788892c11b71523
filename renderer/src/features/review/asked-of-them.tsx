import { Stack, Text, Title } from '@mantine/core';
import { clockText } from '../../../../core/metrics/figure-text.ts';
import { askedOfThem } from '../../../../core/review/your-questions.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';

/** What the user asked at the end, and what they had in hand and left. */
export function AskedOfThem({ record }: { readonly record: SessionRecord }) {
  const { plan } = record.session;
  if (plan.yourQuestions === null) return null;
  const asked = askedOfThem(record.phases, plan);
  const left = plan.yourQuestions.questions.filter(
    ({ text }) => !asked.some((one) => one.text === text),
  );
  return (
    <Stack gap={4} component="section" aria-labelledby="review-asked">
      <Title order={3} size="h5" id="review-asked">
        Your questions to them
      </Title>
      {asked.length === 0 ? <Text>You asked none.</Text> : null}
      {asked.map(({ text, answeredBy, startMs }) => (
        <Text key={startMs}>
          {text ?? 'Something that was not on your list'}
          <Text component="span" size="sm" c="dimmed">
            {answeredBy === null ? '' : ` · answered by ${answeredBy}`} · {clockText(startMs)}
          </Text>
        </Text>
      ))}
      {left.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          Not asked: {left.map(({ text }) => text).join(' ')}
        </Text>
      )}
    </Stack>
  );
}
