import { Button, Group, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { Clip } from '../../../../core/clips/types.ts';
import { findAdvice } from '../../../../core/guidance/advice.ts';
import { spanText } from '../../../../core/metrics/figure-text.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';
import { SaveClipButton } from '../clip-export/save-clip-button.tsx';
import { AdviceText } from './advice-text.tsx';
import classes from './clips.module.css';
import { ToneWord } from './tone-word.tsx';

export type ClipActions = {
  /** Brings the stretch into view; plays it where there is a picture of it. */
  readonly onShowClip: (clip: Clip) => void;
  /** Whether it would be played. */
  readonly canWatch: (clip: Clip) => boolean;
};

/** Moments with where they are; `isFull` = with the figures and the guidance they rest on. */
export function ClipList({
  clips,
  label,
  placeOf,
  isFull,
  record,
  onShowClip,
  canWatch,
}: ClipActions & {
  readonly clips: readonly Clip[];
  readonly label: string;
  /** Which answer a clip is of; '' where that is plain. */
  readonly placeOf: (clip: Clip) => string;
  readonly isFull: boolean;
  readonly record: SessionRecord;
}) {
  return (
    <ul className={classes['list']} aria-label={label}>
      {clips.map((clip) => {
        const advice = clip.adviceId === null ? undefined : findAdvice(clip.adviceId);
        const place = [placeOf(clip), spanText(clip)].filter((text) => text !== '').join(' · ');
        return (
          <li key={clip.id} className={classes['row']}>
            <ToneWord tone={clip.tone} />
            <div className={classes['words']}>
              <Text fw={600}>{clip.title}</Text>
              <Text size="sm" c="dimmed">
                {place}
              </Text>
              {isFull ? (
                <>
                  <Text size="sm">{clip.figures.join(' ')}</Text>
                  {advice === undefined ? null : (
                    <AdviceText advice={advice} className={classes['advice'] ?? ''} />
                  )}
                </>
              ) : null}
            </div>
            <Group gap="xs">
              <Button
                size="compact-sm"
                variant="default"
                leftSection={canWatch(clip) ? <IconPlayerPlay aria-hidden size={14} /> : null}
                onClick={() => onShowClip(clip)}
              >
                {canWatch(clip) ? 'Watch' : 'Show'}
                <span className="visually-hidden">
                  {' '}
                  {clip.title}, {place}
                </span>
              </Button>
              <SaveClipButton
                subject={{ record, span: clip, clip }}
                label={`Save clip: ${clip.title}, ${place}`}
              />
            </Group>
          </li>
        );
      })}
    </ul>
  );
}
