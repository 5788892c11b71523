import { Modal, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { definitionOf } from '../../../../core/metrics/registry.ts';
import { targetIdOf } from '../../../../core/metrics/targets.ts';
import type { UsedTargets } from '../../../../core/metrics/targets.ts';
import type { MetricDefinition } from '../../../../core/metrics/types.ts';
import { bandText, numberText, quantityText } from '../../../../core/metrics/figure-text.ts';
import { ownWords } from '../../../../core/writing/number-text.ts';

/** "How is this measured?": definition, thresholds, sources and limits of one metric. */
export function ExplanationModal({
  metricId,
  targets,
  onClose,
}: {
  readonly metricId: string | null;
  readonly targets: UsedTargets;
  readonly onClose: () => void;
}) {
  const definition = metricId === null ? null : (inUse(metricId, targets) ?? null);
  return (
    <Modal
      opened={definition !== null}
      onClose={onClose}
      title={definition === null ? '' : `How “${definition.label}” is measured`}
      size="lg"
      lockScroll={false}
      // A header outside of any section would count as a second page header.
      attributes={{ header: { role: 'none' } }}
      styles={{ title: { fontSize: 'var(--mantine-h4-font-size)', fontWeight: 650 } }}
      closeButtonProps={{ 'aria-label': 'Close the explanation' }}
    >
      {definition === null ? null : <Explanation definition={definition} />}
    </Modal>
  );
}

const inUse = (metricId: string, targets: UsedTargets): MetricDefinition | undefined => {
  const own = targets.own.find((target) => target.metricId === targetIdOf(metricId));
  return definitionOf(own === undefined ? { metricId } : { metricId, ownBand: own.band });
};

function Explanation({ definition }: { readonly definition: MetricDefinition }) {
  const { explanation, band, minimum } = definition;
  return (
    <Stack gap="md">
      <Part title="What is measured">
        <Text>{ownWords(explanation.what)}</Text>
      </Part>
      <Part title="How">
        <Text>{ownWords(explanation.how)}</Text>
      </Part>
      <Part title="The band">
        <Text>{bandSentences(definition)}</Text>
        {band === null ? null : <Text size="sm">Source: {band.source}</Text>}
      </Part>
      <Part title="When there is no figure">
        <Text>
          Below {numberText(minimum.measuredMs / 1000, 0)} s of measured time, or when less than{' '}
          {numberText(minimum.coverage * 100, 0)} % of the time could be measured, no figure is
          given.
        </Text>
      </Part>
      <Part title="What it cannot tell">
        <Text>{ownWords(explanation.limits)}</Text>
      </Part>
      <Part title="Sources">
        <ul>
          {explanation.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={3} size="h5">
        {title}
      </Title>
      {children}
    </section>
  );
}

/** "35–70 %. Everything inside is equally good; it fades out until 15 % and 90 %. …" */
function bandSentences(definition: MetricDefinition): string {
  const { band } = definition;
  if (band === null) return 'There is none: the figure is for information.';
  const limits = [
    ...(band.outerLow < band.low ? [band.outerLow] : []),
    ...(band.outerHigh > band.high ? [band.outerHigh] : []),
  ].filter((limit) => Number.isFinite(limit));
  const fading =
    limits.length === 0
      ? ''
      : ` Beyond it, it fades out until ${limits.map((limit) => quantityText(limit, definition)).join(' and ')}.`;
  return `${bandText(band, definition)}. Everything inside is equally good.${fading}`;
}
