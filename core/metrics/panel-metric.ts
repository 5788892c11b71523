import { SHARE_MINIMUM } from './minimums.ts';
import { PANEL_HOW, PANEL_INTERVAL, PANEL_LIMITS, PANEL_SOURCES } from './panel-reading.ts';
import type { MetricDefinition, MetricExplanation } from './types.ts';

type PanelMetric = Pick<MetricDefinition, 'id' | 'label' | 'band' | 'compute'> & {
  /** `over` = "while answering", or "over all answers". */
  readonly phrases: (over: string) => NonNullable<MetricDefinition['phrases']>;
  /** The formula, and what this figure cannot tell; what holds for all of them is added. */
  readonly explanation: Pick<MetricExplanation, 'what' | 'how' | 'limits'>;
};

/** A figure of how looks went round a panel: of each answer, and of all of them together. */
export function createPanelMetrics({
  id,
  label,
  band,
  compute,
  phrases,
  explanation: { what, how, limits },
}: PanelMetric): { readonly ofAnswer: MetricDefinition; readonly ofSession: MetricDefinition } {
  const shared = {
    unit: 'percent',
    group: 'eye-contact',
    digits: 0,
    shownIn: 'panel',
    band,
    minimum: SHARE_MINIMUM,
    compute,
    explanation: {
      what,
      how: `${how} ${PANEL_HOW} ${PANEL_INTERVAL}`,
      sources: PANEL_SOURCES,
      limits: `${PANEL_LIMITS} ${limits}`,
    },
    adviceId: 'share-looks-in-panel',
  } as const;
  return {
    ofAnswer: { ...shared, id, label, scope: 'answer', phrases: phrases('while answering') },
    ofSession: {
      ...shared,
      id: `session-${id}`,
      label: `${label}, all answers`,
      scope: 'session',
      phrases: phrases('over all answers'),
    },
  };
}
