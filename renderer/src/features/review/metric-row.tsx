import { Anchor, Badge, Button } from '@mantine/core';
import type { MetricDefinition, MetricResult } from '../../../../core/metrics/types.ts';
import {
  COARSE_TEXT,
  coverageText,
  missingSentence,
  quantityText,
} from '../../../../core/metrics/figure-text.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import { ownWords } from '../../../../core/writing/number-text.ts';
import { BandPlateau } from '../../charts/band-plateau.tsx';
import { bandDescription, bandLine, intervalText, missingHint } from './figure-words.ts';
import classes from './metrics.module.css';

export type MetricRowActions = {
  readonly onExplain: (metricId: string) => void;
  readonly onShow: (span: TimeSpan) => void;
};

/** One figure: value, interval, band and how much of the time it rests on; or why it is missing. */
export function MetricRow({
  definition,
  result,
  withHint,
  onExplain,
  onShow,
}: MetricRowActions & {
  readonly definition: MetricDefinition;
  readonly result: MetricResult;
  /** Whether a missing figure also says what helps; once for each reason is enough. */
  readonly withHint: boolean;
}) {
  const { outcome } = result;
  const { label } = definition;
  return (
    <li className={classes['row']} aria-label={label}>
      <div className={classes['name']}>
        <span className={classes['label']}>{label}</span>
      </div>
      {outcome.kind === 'value' ? (
        <>
          <div className={classes['figure']}>
            <span className={classes['value']}>{quantityText(outcome.value, definition)}</span>{' '}
            <span className={classes['interval']}>{intervalText(definition, outcome)}</span>
            {outcome.coarse ? (
              <Badge variant="outline" color="gray" size="sm" className={classes['coarse'] ?? ''}>
                {COARSE_TEXT}
              </Badge>
            ) : null}
            {outcome.parts.length === 0 ? null : (
              <span className={classes['parts']}>
                {outcome.parts
                  .map((part) => `${part.label} ${quantityText(part.value, definition)}`)
                  .join(' · ')}
              </span>
            )}
          </div>
          <div className={classes['band']}>
            {definition.band === null ? (
              <span className={classes['note']}>for information, no band</span>
            ) : (
              <>
                <BandPlateau
                  band={definition.band}
                  figure={outcome}
                  label={bandDescription(definition, outcome, result.position)}
                />
                <span className={classes['note']} aria-hidden>
                  {bandLine(definition, outcome, result.position)}
                </span>
              </>
            )}
          </div>
        </>
      ) : (
        <div className={classes['missing']}>
          <span>{missingSentence(outcome.reason)}</span>
          {withHint ? <span className={classes['note']}>{missingHint(outcome.reason)}</span> : null}
        </div>
      )}
      <div className={classes['coverage']}>
        <span className={classes['note']}>
          measured {coverageText(outcome.coverage)} of the time
        </span>
        {outcome.kind === 'value' && outcome.at !== null ? (
          <ShowButton span={outcome.at} label={label} onShow={onShow} />
        ) : null}
      </div>
      <p className={classes['what']}>
        {ownWords(definition.explanation.what)}{' '}
        {result.basis === undefined ? null : `${result.basis} `}
        <Anchor component="button" type="button" size="sm" onClick={() => onExplain(definition.id)}>
          How is this measured?
          <span className="visually-hidden"> {label}</span>
        </Anchor>
      </p>
    </li>
  );
}

function ShowButton({
  span,
  label,
  onShow,
}: {
  readonly span: TimeSpan;
  readonly label: string;
  readonly onShow: (span: TimeSpan) => void;
}) {
  return (
    <Button size="compact-sm" variant="default" onClick={() => onShow(span)}>
      Show
      <span className="visually-hidden"> {label} on the time axis</span>
    </Button>
  );
}
