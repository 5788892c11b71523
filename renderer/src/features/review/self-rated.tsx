import { Text } from '@mantine/core';
import type { SelfRating } from '../../../../core/domain/self-rating.ts';
import type { MetricResult } from '../../../../core/metrics/types.ts';
import { selfRatedRows } from '../../../../core/review/self-rated.ts';
import classes from './review.module.css';

/** What the user thought of an answer beside what was measured. */
export function SelfRated({
  rating,
  metrics,
}: {
  readonly rating: SelfRating;
  readonly metrics: readonly MetricResult[];
}) {
  return (
    <div>
      <dl aria-label="What you thought" className={classes['factList']}>
        {selfRatedRows(rating, metrics).map(({ label, text, difference }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {text}
              {difference === null ? '' : `. ${difference}`}
            </dd>
          </div>
        ))}
      </dl>
      {rating.note === '' ? null : (
        <Text size="sm" className={classes['notes'] ?? ''}>
          Your note: {rating.note}
        </Text>
      )}
    </div>
  );
}
