import type { RecordingProgress } from '../../../../core/analysis/recording-state.ts';
import { coverageText } from '../../../../core/metrics/figure-text.ts';
import { formatDuration } from '../../ui/formatting.ts';

/** Whole percent, never 100 before it is done. */
export const percentOf = ({ share }: RecordingProgress): number =>
  Math.min(99, Math.floor(share * 100));

/** Time left, no finer than it can be known: seconds below a minute in fives, then minutes. */
export function timeLeftText({ leftMs }: RecordingProgress): string {
  if (leftMs === null) return 'working out how long it takes';
  const seconds = leftMs / 1000;
  const rounded =
    seconds < 60 ? Math.max(5, Math.ceil(seconds / 5) * 5) : Math.ceil(seconds / 60) * 60;
  return `about ${formatDuration(rounded * 1000)} left`;
}

export function progressFacts(progress: RecordingProgress): readonly {
  readonly label: string;
  readonly value: string;
}[] {
  const { picturesPerSecond, faceShare } = progress;
  return [
    { label: 'Done', value: `${percentOf(progress)} %` },
    { label: 'Time', value: timeLeftText(progress) },
    {
      label: 'Speed',
      value:
        picturesPerSecond === null
          ? 'not known yet'
          : `${Math.round(picturesPerSecond)} pictures a second`,
    },
    {
      label: 'Face found so far',
      value: faceShare === null ? 'not known yet' : `in ${coverageText(faceShare)} of the pictures`,
    },
  ];
}
