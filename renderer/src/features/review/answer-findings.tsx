import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { FINDINGS_TITLE } from '../../../../core/review/body-findings.ts';
import type { BodyFinding } from '../../../../core/review/body-findings.ts';
import { clockText } from '../../../../core/metrics/figure-text.ts';
import type { TimeSpan } from '../../../../core/units.ts';

/** What the body did during one answer, each with a way to its moment. */
export function AnswerFindings({
  findings,
  onShow,
}: {
  readonly findings: readonly BodyFinding[];
  readonly onShow: (span: TimeSpan) => void;
}) {
  if (findings.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={FINDINGS_TITLE}>
      <Title order={3} size="h5">
        {FINDINGS_TITLE}
      </Title>
      {findings.map(({ metricId, text, span }) => (
        <Group key={metricId} gap="sm" align="baseline" wrap="nowrap">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Show ${clockText(span.startMs)} on the time axis: ${text}`}
            onClick={() => onShow(span)}
          >
            {clockText(span.startMs)}
          </Button>
          <Text>{text}</Text>
        </Group>
      ))}
    </Stack>
  );
}
