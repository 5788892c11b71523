import { Radio, Text } from '@mantine/core';
import { IconBriefcase, IconMessageQuestion, IconUser, IconUsersGroup } from '@tabler/icons-react';
import { setupFormatSchema } from '../../../../core/domain/interview-template.ts';
import type { SetupFormat } from '../../../../core/domain/interview-template.ts';
import { FORMAT_LABELS } from '../../../../core/interview/format-words.ts';
import classes from './setup.module.css';

const FORMATS: Readonly<
  Record<SetupFormat, { readonly text: string; readonly Icon: typeof IconUser }>
> = {
  'one-to-one': {
    text: 'One person asks, you answer. The kind to begin with.',
    Icon: IconUser,
  },
  panel: {
    text: 'Two to four people ask in turns; you look at the one who asks, and at the others.',
    Icon: IconUsersGroup,
  },
  'case-study': {
    text: 'Material to read and time to prepare, then you present and are asked about it.',
    Icon: IconBriefcase,
  },
  'your-questions': {
    text: 'You ask, they answer. What counts is how you listen.',
    Icon: IconMessageQuestion,
  },
};

/** What kind of conversation it is going to be; everything else follows from it. */
export function FormatFields({
  format,
  onChange,
}: {
  readonly format: SetupFormat;
  readonly onChange: (format: SetupFormat) => void;
}) {
  return (
    <Radio.Group
      aria-label="Format"
      value={format}
      onChange={(value) => onChange(setupFormatSchema.parse(value))}
    >
      <div className={classes['formats']}>
        {setupFormatSchema.options.map((value) => {
          const { text, Icon } = FORMATS[value];
          return (
            <Radio.Card
              key={value}
              value={value}
              aria-label={FORMAT_LABELS[value]}
              aria-describedby={`format-${value}`}
              className={classes['format'] ?? ''}
            >
              <Icon aria-hidden size={22} className={classes['formatIcon']} />
              <span>
                <Text component="span" display="block" fw={600}>
                  {FORMAT_LABELS[value]}
                </Text>
                <Text component="span" display="block" size="sm" c="dimmed" id={`format-${value}`}>
                  {text}
                </Text>
              </span>
            </Radio.Card>
          );
        })}
      </div>
    </Radio.Group>
  );
}
