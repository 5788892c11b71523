import { Text } from '@mantine/core';
import { FORMAT_LABELS } from '../../../../core/interview/format-words.ts';
import { MODE_LABELS } from '../../ui/formatting.ts';
import type { OpenView } from './open-view.ts';
import classes from './stage-progress.module.css';

/** Where in the interview one is: a word, and a dash for each of its parts. No figures of any kind. */
export function StageProgress({
  view,
  isCalibrated,
  hasCamera,
}: {
  readonly view: OpenView;
  readonly isCalibrated: boolean;
  readonly hasCamera: boolean;
}) {
  const labels = [
    // The usual kind needs no name, and that of one's own questions stands above already.
    ...(view.format === 'one-to-one' || view.format === 'your-questions'
      ? []
      : [FORMAT_LABELS[view.format]]),
    MODE_LABELS[view.mode],
    ...(view.questionIndex !== null && view.take > 1 ? [`take ${view.take}`] : []),
    ...(hasCamera ? (isCalibrated ? [] : ['uncalibrated']) : ['not measured']),
  ];
  return (
    <div className={classes['progress']}>
      <Text fw={600}>
        {view.questionIndex === null
          ? MOMENT_NAMES[view.stage]
          : `Question ${view.questionIndex + 1} of ${view.questionCount}`}
      </Text>
      <div className={classes['parts']} aria-hidden>
        {Array.from({ length: view.partCount }, (_, index) => (
          <span
            key={`part-${index}`}
            className={classes['part']}
            data-state={index < view.partIndex ? 'over' : index === view.partIndex ? 'now' : 'next'}
          />
        ))}
      </div>
      <Text size="sm" c="dimmed">
        {labels.join(' · ')}
      </Text>
    </div>
  );
}

const MOMENT_NAMES: Readonly<Partial<Record<OpenView['stage'], string>>> = {
  greeting: 'Welcome',
  asking: 'Your questions',
  listening: 'Your questions',
  closing: 'Closing',
};
