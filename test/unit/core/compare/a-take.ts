import type { Circumstances, FigureResult, MeasuredTake } from '../../../../core/compare/types.ts';
import { REGISTRY_VERSION } from '../../../../core/metrics/registry.ts';
import type { Interval, MissingReason } from '../../../../core/metrics/types.ts';

export const circumstances = (change: Partial<Circumstances> = {}): Circumstances => ({
  calibration: 'calibrated',
  camera: { label: 'Desk camera', width: 640, height: 480 },
  registryVersion: REGISTRY_VERSION,
  ownRules: [],
  ...change,
});

export const aTake = (change: Partial<MeasuredTake> = {}): MeasuredTake => ({
  circumstances: circumstances(),
  results: [],
  ...change,
});

export const figure = (
  metricId: string,
  value: number,
  interval: Interval | null = { low: value - 1, high: value + 1 },
): FigureResult => ({ metricId, outcome: { kind: 'value', value, interval, coverage: 0.9 } });

export const missing = (metricId: string, reason: MissingReason): FigureResult => ({
  metricId,
  outcome: { kind: 'not-enough-data', reason, coverage: 0 },
});
