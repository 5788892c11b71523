import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, SETTING_GROUPS, SETTINGS } from '../../../../core/domain/settings.ts';
import { OTHER_SETTINGS } from '../../../helpers/other-settings.ts';
import { closeApp, openApp } from '../features/open-app.tsx';

afterEach(closeApp);

const rowOf = (name: string): HTMLElement => {
  const row = document.querySelector<HTMLElement>(`[data-setting="${name}"]`);
  if (row === null) throw new Error(`There is no row for ${name}`);
  return row;
};
const search = (words: string): void => {
  fireEvent.change(screen.getByLabelText('Search the settings'), { target: { value: words } });
};
const shown = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-setting]')].map(
    ({ dataset }) => dataset['setting'] ?? '',
  );
const click = async (button: HTMLElement): Promise<void> => {
  button.focus();
  await act(async () => void fireEvent.click(button));
};
const hasFocus = (): Element | null => document.activeElement;

test('every setting that can be chosen has a row with its label, a control and its explanation', async () => {
  await openApp('/settings', { settings: { cameraConsent: true, recording: 'sound-only' } });
  for (const { settings } of SETTING_GROUPS)
    for (const [name, { control, explanation }] of Object.entries(settings)) {
      // Without a voice on this computer there is nothing to choose, and that is said.
      if (control.kind === 'remembered' || name === 'interviewerVoices') continue;
      const row = within(rowOf(name));
      expect(row.getByText(explanation)).toBeDefined();
      const controls = rowOf(name).querySelectorAll('input, select, button, a, summary');
      expect(controls.length, name).toBeGreaterThan(0);
    }
});

describe('a setting that was changed', () => {
  test('is marked and goes back by one button', async () => {
    const { stored } = await openApp('/settings', { settings: { theme: 'dark' } });
    expect(within(rowOf('theme')).getByText('Changed')).toBeDefined();
    expect(within(rowOf('keepSelfView')).queryByText('Changed')).toBeNull();
    await click(screen.getByRole('button', { name: /^Back to: .*, the default of Theme$/ }));
    expect(stored.settings.theme).toBe('system');
    expect(within(rowOf('theme')).queryByText('Changed')).toBeNull();
    expect(hasFocus()).toBe(within(rowOf('theme')).getByRole('radio', { checked: true }));
  });

  test.each([
    'Back to: not measured, the default of Width of the screen',
    'Reset 1 changed setting',
  ])(
    'is, as the width of a screen, forgotten together with which screen that was: %s',
    async (name) => {
      const measuredScreen = { id: '2', width: 1920, height: 1080 };
      const { stored } = await openApp('/settings', {
        settings: { screenWidthCm: 53, measuredScreen },
      });
      await click(screen.getByRole('button', { name }));
      expect(stored.settings).toMatchObject({ screenWidthCm: null, measuredScreen: null });
      await waitFor(() =>
        expect(rowOf('screenWidthCm').contains(hasFocus())).toBe(name[0] === 'B'),
      );
      expect(
        within(rowOf('screenWidthCm')).getByText(/^Screen: not measured. Several/),
      ).toBeDefined();
    },
  );

  test('is reset with all others, and all of them come back by undoing it', async () => {
    const { stored } = await openApp('/settings', { settings: OTHER_SETTINGS });
    await click(screen.getByRole('button', { name: /^Reset \d+ changed settings$/ }));
    const { cameraConsent, microphoneConsent, recording, keptAccuracy } = OTHER_SETTINGS;
    expect(stored.settings).toMatchObject({
      ...{ theme: DEFAULT_SETTINGS.theme, metricTargets: {}, lensPosition: 'top' },
      ...{ cameraConsent, microphoneConsent, recording, keptAccuracy },
    });
    expect(hasFocus()?.textContent).toBe('All settings are at their default');
    await click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(stored.settings).toEqual(OTHER_SETTINGS));
  });
});

describe('the search', () => {
  test('finds by label, explanation and metric, whatever the case', async () => {
    await openApp('/settings');
    search('MIRROR');
    expect(shown()).toEqual(['mirroredReplay']);
    search('seconds preparation');
    expect(shown()).toEqual(['preparationMs']);
    search('smile');
    expect(shown()).toEqual(['metricTargets']);
    expect(screen.getByText('Smile in the greeting')).toBeDefined();
    expect(screen.queryByText('Shoulder level')).toBeNull();
  });

  test('says so when nothing has these words', async () => {
    await openApp('/settings');
    search('zebra');
    expect(shown()).toEqual([]);
    expect(screen.getByRole('status').textContent).toMatch(/^No setting has all of these words/);
  });
});

describe('targets', () => {
  const open = (label: string): HTMLElement => {
    const details = screen.getByText(label).closest('details');
    if (details === null) throw new Error(`There is no target for ${label}`);
    return details;
  };
  const set = (label: string, value: string): void => {
    fireEvent.change(screen.getByLabelText(`Looks at the interviewer: ${label}`), {
      target: { value },
    });
  };

  test('are stored only in order, and go back to the usual band', async () => {
    const { stored } = await openApp('/settings');
    const row = within(open('Looks at the interviewer'));
    expect(row.getByText(/typical in Western studies/)).toBeDefined();
    set('band from', '80');
    expect(row.getByRole('alert').textContent).toMatch(/lower end of the band/);
    expect(row.getByRole('button', { name: 'Use this target' })).toHaveProperty('disabled', true);
    expect(stored.settings.metricTargets).toEqual({});
    set('band from', '50');
    await click(row.getByRole('button', { name: 'Use this target' }));
    expect(stored.settings.metricTargets).toEqual({
      'looks-at-interviewer': { kind: 'band', low: 50, high: 70, outerLow: 15, outerHigh: 90 },
    });
    expect(row.getByText('Your own')).toBeDefined();
    const isShown = row.getByRole('switch', { name: 'Show “Looks at the interviewer”' });
    expect(hasFocus()).toBe(isShown);
    await click(row.getByRole('button', { name: /^Back to the usual band/ }));
    expect(stored.settings.metricTargets).toEqual({});
    expect(hasFocus()).toBe(isShown);
  });

  test('switch a metric off and on', async () => {
    const { stored } = await openApp('/settings');
    const shownSwitch = screen.getByLabelText('Show “Staring”');
    await click(shownSwitch);
    expect(stored.settings.metricTargets).toEqual({ staring: { kind: 'off' } });
    expect(within(open('Staring')).getByText('switched off')).toBeDefined();
    await click(screen.getByLabelText('Show “Staring”'));
    expect(stored.settings.metricTargets).toEqual({});
  });
});

describe('the lens', () => {
  const warning = (): string =>
    within(rowOf('interviewerFromLensCm')).queryByRole('status')?.textContent ?? '';

  test.each([
    ['top', 7, ''],
    ['top', 8, '8° from the lens'],
    ['left', 4, 'at the side'],
    ['right', 4, 'at the side'],
    ['bottom', 4, 'below the screen'],
  ] as const)('at the %s, %d cm from the eyes, is warned of: “%s”', async (position, cm, words) => {
    await openApp('/settings', {
      settings: { lensPosition: position, interviewerFromLensCm: cm },
    });
    if (words === '') expect(warning()).toBe('');
    else expect(warning()).toContain(words);
  });

  test('moves by the keyboard as by the pointer', async () => {
    const { stored } = await openApp('/settings');
    await click(screen.getByRole('radio', { name: 'Left of the screen' }));
    expect(stored.settings.lensPosition).toBe('left');
    expect(SETTINGS.lensPosition.valueText('left')).toBe('left of the screen');
  });
});
