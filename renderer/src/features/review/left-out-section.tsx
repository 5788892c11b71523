import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { leftOutSchema } from '../../../../core/domain/left-out.ts';
import type { LeftOut } from '../../../../core/domain/left-out.ts';
import { spanText } from '../../../../core/metrics/figure-text.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import classes from './markers.module.css';

const MAX_REASON_LENGTH = leftOutSchema.shape.reason.maxLength ?? undefined;

export type LeftOutSectionProps = {
  readonly leftOut: readonly LeftOut[];
  /** What the time axis shows; null = the whole session, which nobody means to leave out. */
  readonly shown: TimeSpan | null;
  readonly onLeaveOut: (span: TimeSpan) => void;
  readonly onChangeReason: (leftOut: LeftOut, reason: string) => void;
  readonly onCountAgain: (leftOut: LeftOut) => void;
  readonly onShow: (span: TimeSpan) => void;
};

/** Stretches that count in no figure: a doorbell, reading the case. Each can be counted again. */
export function LeftOutSection({ leftOut, shown, onLeaveOut, ...rest }: LeftOutSectionProps) {
  return (
    <section aria-labelledby="review-left-out">
      <Group justify="space-between" gap="sm" mb="xs">
        <Title order={3} size="h5" id="review-left-out">
          Left out of the figures
        </Title>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconEyeOff aria-hidden size={18} />}
          disabled={shown === null}
          onClick={() => {
            if (shown !== null) onLeaveOut(shown);
          }}
        >
          {shown === null ? 'Leave a stretch out' : `Leave out ${spanText(shown)}`}
        </Button>
      </Group>
      {leftOut.length === 0 ? (
        <Text size="sm" c="dimmed">
          A doorbell, or reading the case, need not count: drag over it on the time axis, so that it
          fills the axis, then leave it out. You can count it again at any time.
        </Text>
      ) : (
        <ul aria-label="Left out" className={classes['list']}>
          {leftOut.map((one) => (
            <LeftOutRow key={one.id} leftOut={one} {...rest} />
          ))}
        </ul>
      )}
    </section>
  );
}

function LeftOutRow({
  leftOut,
  onChangeReason,
  onCountAgain,
  onShow,
}: Pick<LeftOutSectionProps, 'onChangeReason' | 'onCountAgain' | 'onShow'> & {
  readonly leftOut: LeftOut;
}) {
  const [draft, setDraft] = useState(leftOut.reason);
  const time = spanText(leftOut);
  return (
    <li className={classes['row']}>
      <Button
        size="compact-sm"
        variant="default"
        className={classes['time'] ?? ''}
        aria-label={`Show ${time}`}
        onClick={() => onShow(leftOut)}
      >
        {time}
      </Button>
      <TextInput
        size="sm"
        className={classes['note'] ?? ''}
        aria-label={`Why ${time} is left out`}
        placeholder="Why? (a doorbell, reading the case)"
        maxLength={MAX_REASON_LENGTH}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => {
          if (draft !== leftOut.reason) onChangeReason(leftOut, draft);
        }}
      />
      <Button size="compact-sm" variant="subtle" onClick={() => onCountAgain(leftOut)}>
        Count again
      </Button>
    </li>
  );
}
