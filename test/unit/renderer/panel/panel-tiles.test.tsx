import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { PORTRAITS } from '../../../../core/domain/interviewer.ts';
import { portraitToInterviewer } from '../../../../core/interview/default-choices.ts';
import { Providers } from '../../../../renderer/src/app/providers.tsx';
import type { Services } from '../../../../renderer/src/app/services.ts';
import { createAppStore } from '../../../../renderer/src/app/store.ts';
import { PanelTiles } from '../../../../renderer/src/panel/panel-tiles.tsx';
import { createInMemoryStudio } from '../../../helpers/in-memory-bridge.ts';

afterEach(cleanup);

/** So many people, each with their first name as a picture. */
async function show(people: number, asker: number | null = null) {
  const { bridge } = createInMemoryStudio();
  const interviewers = PORTRAITS.slice(0, people).map(portraitToInterviewer);
  const services = new Proxy({} as Services, {
    get: (_none, name) => expect.unreachable(String(name)),
  });
  await act(async () => {
    render(
      <Providers bridge={bridge} appStore={createAppStore(bridge)} services={services}>
        <PanelTiles
          interviewers={interviewers}
          asker={asker}
          leadId="lead"
          pictures={interviewers.map(({ portrait }) => (
            <span key={portrait}>{`picture of ${portrait}`}</span>
          ))}
        />
      </Providers>,
    );
  });
  return interviewers;
}

it('shows a single interviewer with the name, and no row', async () => {
  const [only] = await show(1, 0);
  screen.getByText(only?.name ?? '');
  screen.getByText('picture of alex');
  expect(screen.queryByRole('list')).toBeNull();
  expect(screen.queryByText('asks')).toBeNull();
  expect(document.querySelector('#lead')?.textContent).toBe('picture of alex');
});

it.each([2, 3, 4])('shows %d people in a row, each with their name and picture', async (people) => {
  const interviewers = await show(people);
  const places = within(screen.getByRole('list', { name: 'Interviewers' })).getAllByRole(
    'listitem',
  );
  expect(places.map(({ textContent }) => textContent)).toEqual(
    interviewers.map(({ name, portrait }) => `picture of ${portrait}${name}`),
  );
  // All at places of their own, and the one who leads in the middle, or left of it.
  const lefts = places.map(({ style }) => Number.parseFloat(style.left));
  expect(new Set(lefts).size).toBe(people);
  expect(lefts.toSorted((a, b) => a - b).indexOf(lefts[0] ?? Number.NaN)).toBe(
    Math.floor((people - 1) / 2),
  );
  expect(document.querySelectorAll('#lead')).toHaveLength(1);
  expect(screen.queryByText('asks')).toBeNull();
});

it.each([0, 1, 2])(
  'says of the one who asks that they do, and of nobody else (%d)',
  async (asker) => {
    const interviewers = await show(3, asker);
    const places = screen.getAllByRole('listitem');
    expect(places.map((place) => within(place).queryByText('asks') !== null)).toEqual(
      interviewers.map((_, index) => index === asker),
    );
  },
);

it('follows the window when it becomes wider', async () => {
  await show(2);
  const left = (): number =>
    Number.parseFloat(screen.getAllByRole('listitem')[1]?.style.left ?? '');
  const before = left();
  vi.stubGlobal('innerWidth', window.innerWidth + 200);
  await act(async () => void window.dispatchEvent(new Event('resize')));
  expect(left()).toBeGreaterThan(before);
  vi.unstubAllGlobals();
});
