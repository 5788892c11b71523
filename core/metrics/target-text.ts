import { bandText } from './figure-text.ts';
import { findMetric } from './registry.ts';
import type { UsedTargets } from './targets.ts';

/** "Looks at the interviewer 40–60 % (usually 35–70 %)", one for each. */
const ownText = ({ metricId, band }: UsedTargets['own'][number]): readonly string[] => {
  const definition = findMetric(metricId);
  if (definition === undefined || definition.band === null) return [];
  return [
    `${definition.label} ${bandText(band, definition)} (usually ${bandText(definition.band, definition)})`,
  ];
};

/** What a reader has to know of targets that are not the usual ones; empty = they all are. */
export function usedTargetsSentences({ own, off }: UsedTargets): readonly string[] {
  const bands = own.flatMap(ownText);
  const names = off.flatMap((id) => findMetric(id)?.label ?? []);
  return [
    ...(bands.length === 0 ? [] : [`Held against own targets: ${bands.join('; ')}.`]),
    ...(names.length === 0 ? [] : [`Switched off in the settings: ${names.join('; ')}.`]),
  ];
}
