import { salvageTargets, targetsSchema, usedTargets } from '../metrics/targets.ts';
import { ownSetting } from './setting.ts';
import type { SettingTable } from './setting.ts';

export const TARGET_SETTINGS = {
  metricTargets: ownSetting({
    schema: targetsSchema,
    default: {},
    salvage: salvageTargets,
    label: 'Targets',
    explanation:
      'The band each figure is held against, or the figure switched off altogether. Bands are starting points for practice; some are typical in Western studies and may not be in yours. Figures never change with them, only what is said about them, in old sessions too.',
    allowed:
      'for each metric: its usual band, one of your own (in order, inside what the unit can be), or off',
    valueText: (targets) => {
      const { own, off } = usedTargets(targets);
      return own.length + off.length === 0
        ? 'the usual ones'
        : `${own.length} of your own, ${off.length} switched off`;
    },
  }),
} satisfies SettingTable;
