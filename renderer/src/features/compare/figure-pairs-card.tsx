import { figureResultText, comparisonText } from '../../../../core/compare/figure-words.ts';
import { GROUP_LABELS } from '../../../../core/compare/comparison-lines.ts';
import type { PairNames } from '../../../../core/compare/comparison-lines.ts';
import type { MeasuredTake, MetricComparison } from '../../../../core/compare/types.ts';
import { bandText } from '../../../../core/metrics/figure-text.ts';
import { definitionOf } from '../../../../core/metrics/registry.ts';
import type { MetricDefinition } from '../../../../core/metrics/types.ts';
import { Section } from '../../ui/section.tsx';
import classes from './compare.module.css';
import { asHeading } from './take-names.ts';

/** Every figure of both takes beside each other. */
export function FigurePairsCard({
  comparisons,
  takes,
  names,
}: {
  readonly comparisons: readonly MetricComparison[];
  readonly takes: readonly [MeasuredTake, MeasuredTake];
  readonly names: PairNames;
}) {
  const rows = comparisons.flatMap((comparison) => {
    const definition = definitionOf(comparison);
    return definition === undefined ? [] : [{ definition, comparison }];
  });
  return (
    <Section title="All figures">
      <table className={classes['figures']}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">{asHeading(names.from)}</th>
            <th scope="col">{asHeading(names.to)}</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        {Object.entries(GROUP_LABELS).map(([group, label]) => {
          const inGroup = rows.filter(({ definition }) => definition.group === group);
          return inGroup.length === 0 ? null : (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={4} className={classes['group']}>
                  {label}
                </th>
              </tr>
              {inGroup.map((row) => (
                <Row key={row.definition.id} {...row} takes={takes} />
              ))}
            </tbody>
          );
        })}
      </table>
    </Section>
  );
}

function Row({
  definition,
  comparison,
  takes,
}: {
  readonly definition: MetricDefinition;
  readonly comparison: MetricComparison;
  readonly takes: readonly [MeasuredTake, MeasuredTake];
}) {
  const [from, to] = takes.map(({ results }) => {
    const found = results.find(({ metricId }) => metricId === definition.id);
    return found === undefined ? '' : figureResultText(definition, found);
  });
  return (
    <tr data-change={comparison.kind === 'clear'}>
      <th scope="row">
        {definition.label}
        {definition.band === null ? null : (
          <span className={classes['note']}>Band {bandText(definition.band, definition)}</span>
        )}
      </th>
      <td>{from}</td>
      <td>{to}</td>
      <td>{comparisonText(comparison)}</td>
    </tr>
  );
}
