import { act, cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { DEFAULT_INTERVIEWER, PORTRAITS } from '../../../../core/domain/interviewer.ts';
import { ServicesContext } from '../../../../renderer/src/app/services.ts';
import type { Services } from '../../../../renderer/src/app/services.ts';
import { InterviewerPortrait } from '../../../../renderer/src/portraits/interviewer-portrait.tsx';
import { PortraitThumbnail } from '../../../../renderer/src/portraits/portrait-thumbnail.tsx';
import { createFakeClock } from '../vision/fake-clock.ts';

afterEach(cleanup);

/** A portrait needs the clock, and nothing else of the machine. */
function show(children: ReactNode, isStill = false) {
  const clock = createFakeClock();
  vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: isStill,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
  );
  const services = new Proxy({} as Services, {
    get: (_none, name) => (name === 'clock' ? clock : expect.unreachable(String(name))),
  });
  const { container, unmount } = render(
    <ServicesContext value={services}>{children}</ServicesContext>,
  );
  /** Everything that is drawn, again and again over half a minute. */
  const watch = (): Set<string> => {
    const seen = new Set<string>();
    for (let step = 0; step < 300; step += 1) {
      act(() => clock.advance(100));
      seen.add(container.innerHTML);
    }
    return seen;
  };
  return { container, clock, unmount, watch };
}

it.each(PORTRAITS)(
  '%s is named to those who do not see, and looks where it is told',
  (portrait) => {
    const { container } = show(
      <InterviewerPortrait
        interviewer={{ portrait, name: 'Maya Nair', role: '' }}
        gazesAt="left"
      />,
    );
    screen.getByRole('img', { name: 'Maya Nair, interviewer, looks at a colleague' });
    expect(container.querySelector('svg')?.dataset['gaze']).toBe('left');
  },
);

it('is told as it is shown, and by nothing that speaks up by itself', () => {
  for (const [gazesAt, said] of [
    ['user', 'looks at you'],
    ['notes', 'takes a note'],
    ['right', 'looks at a colleague'],
  ] as const) {
    const { container, unmount } = show(
      <InterviewerPortrait interviewer={DEFAULT_INTERVIEWER} gazesAt={gazesAt} />,
    );
    screen.getByRole('img', { name: `${DEFAULT_INTERVIEWER.name}, interviewer, ${said}` });
    expect(container.querySelector('[aria-live], [role="status"], [role="alert"]')).toBeNull();
    unmount();
  }
});

it('moves while it speaks and while it listens, with one timer, and none once it is gone', () => {
  const speaking = show(<InterviewerPortrait interviewer={DEFAULT_INTERVIEWER} isSpeaking />);
  expect(speaking.watch().size).toBeGreaterThan(5);
  expect(speaking.clock.timers()).toBe(1);
  speaking.unmount();
  expect(speaking.clock.timers()).toBe(0);
  const listening = show(<InterviewerPortrait interviewer={DEFAULT_INTERVIEWER} isListening />);
  const nodded = [...listening.watch()].filter((seen) => seen.includes('data-nodding="true"'));
  expect(nodded).not.toEqual([]);
});

it('does not move where less movement is wished for; a frame says who speaks', () => {
  const { container, watch, clock } = show(
    <InterviewerPortrait
      interviewer={DEFAULT_INTERVIEWER}
      gazesAt="notes"
      isSpeaking
      isListening
    />,
    true,
  );
  expect(watch().size).toBe(1);
  expect(clock.timers()).toBe(0);
  expect(container.querySelector('svg')?.dataset['gaze']).toBe('user');
  // Told as it is drawn: it looks at the user, whatever it would do if it moved.
  const drawn = screen.getByRole('img', { name: /looks at you$/ });
  expect(drawn.dataset['speaking']).toBe('true');
});

it('has drawings that do not borrow from one another when several are shown', () => {
  const { container } = show(
    PORTRAITS.map((name) => <PortraitThumbnail key={name} portrait={name} />),
  );
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const used = [...container.innerHTML.matchAll(/url\(#([^)]+)\)/gu)].map(([, id]) => id);
  expect(used.length).toBeGreaterThan(PORTRAITS.length);
  for (const id of used) expect(ids).toContain(id);
});
