import { SETTING_GROUPS } from '../../core/domain/settings.ts';
import type { Setting } from '../../core/settings/setting.ts';

const INTRODUCTION = [
  '# Settings',
  '',
  '<!-- Generated from core/settings by `npm run docs`. Do not edit: change the setting instead. -->',
  '',
  'Every setting, its default and what it does, as the settings screen shows them. They are stored one by one the moment they are changed. A stored value that a setting cannot have costs that setting alone: its default is used, and a notice at the start names it. Names in brackets are those in the database.',
];

/** docs/settings.md: every setting, group by group. */
export const settingsDocument = (): string =>
  `${[
    ...INTRODUCTION,
    ...SETTING_GROUPS.flatMap(({ title, settings }) => [
      '',
      `## ${title}`,
      ...Object.entries(settings).flatMap(([name, setting]) => settingSection(name, setting)),
    ]),
  ].join('\n')}\n`;

const settingSection = (name: string, setting: Setting): readonly string[] => [
  '',
  `### ${setting.label} (\`${name}\`)`,
  '',
  setting.explanation,
  '',
  `- **Default:** ${setting.valueText(setting.default)}`,
  `- **Can be:** ${setting.allowed}`,
];
