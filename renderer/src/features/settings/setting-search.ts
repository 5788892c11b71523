import type { SETTING_GROUPS, SettingName } from '../../../../core/domain/settings.ts';
import { isSettingName } from '../../../../core/domain/settings.ts';
import { TARGETED_METRICS } from '../../../../core/metrics/targets.ts';
import type { MetricDefinition } from '../../../../core/metrics/types.ts';

export type FoundGroup = {
  readonly id: string;
  readonly title: string;
  readonly names: readonly SettingName[];
};

/** Settings in which every word that is searched for occurs, group by group. */
export const findSettings = (
  groups: typeof SETTING_GROUPS,
  search: string,
): readonly FoundGroup[] =>
  groups.flatMap(({ id, title, settings }) => {
    const names = Object.entries(settings)
      .filter(([name, { label, explanation, control }]) => {
        const text = `${title} ${label} ${explanation}`;
        const isFound = hasWords(text, search) || (id === 'targets' && hasTargets(search));
        return isFound && (control.kind !== 'remembered' || name === 'cameraConsent');
      })
      .flatMap(([name]) => (isSettingName(name) ? [name] : []));
    return names.length === 0 ? [] : [{ id, title, names }];
  });

/** Metrics to set a target for; all of them where no one is searched for in particular. */
export function findTargets(search: string): readonly MetricDefinition[] {
  const found = TARGETED_METRICS.filter((metric) => isTargetFound(metric, search));
  return found.length === 0 ? TARGETED_METRICS : found;
}

const hasTargets = (search: string): boolean =>
  TARGETED_METRICS.some((metric) => isTargetFound(metric, search));

const isTargetFound = ({ label, explanation }: MetricDefinition, search: string): boolean =>
  hasWords(`${label} ${explanation.what}`, search);

function hasWords(text: string, search: string): boolean {
  const within = text.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word));
}
