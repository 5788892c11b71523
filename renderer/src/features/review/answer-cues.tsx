import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { cuesIn } from '../../../../core/cues/cue-words.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';
import { CUE_SHOWN_MS } from '../../../../core/cues/cue-times.ts';
import { clockText } from '../../../../core/metrics/figure-text.ts';
import type { TimeSpan } from '../../../../core/units.ts';

/** What stood beside the interviewer during one answer, and what it rested on. */
export function AnswerCues({
  record,
  span,
  onShow,
}: {
  readonly record: Pick<SessionRecord, 'cues'>;
  readonly span: TimeSpan;
  readonly onShow: (span: TimeSpan) => void;
}) {
  const cues = cuesIn(record.cues, span);
  if (cues.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label="Cues in this answer">
      <Title order={3} size="h5">
        Cues
      </Title>
      {cues.map(({ id, atMs, text, why }) => (
        <Group key={id} gap="sm" align="baseline" wrap="nowrap">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Show the cue at ${clockText(atMs)} on the time axis`}
            onClick={() => onShow({ startMs: atMs, endMs: atMs + CUE_SHOWN_MS })}
          >
            {clockText(atMs)}
          </Button>
          <Text>
            “{text}”{' '}
            <Text component="span" size="sm" c="dimmed">
              {why}
            </Text>
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
