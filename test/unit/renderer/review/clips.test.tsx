import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Clip } from '../../../../core/clips/types.ts';
import type { Review } from '../../../../core/review/types.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import { ClipsCard } from '../../../../renderer/src/features/review/clips-card.tsx';
import { ReelBar } from '../../../../renderer/src/features/review/reel-bar.tsx';
import { useClips } from '../../../../renderer/src/features/review/use-clips.ts';
import type { Playback } from '../../../../renderer/src/replay/playback.ts';
import { aClip } from '../../../helpers/a-clip.ts';
import { aGap, aRecord, aResult, aReview } from '../../../helpers/a-review.ts';
import { aSegment } from '../../../helpers/a-segment.ts';
import { clearScreen, openReview } from './studio.tsx';

afterEach(clearScreen);

const HELD = aClip({ id: 'held', startMs: 25_000, endMs: 32_000 });
const AWAY = aClip({
  id: 'away',
  kind: 'looked-away',
  tone: 'improve',
  startMs: 70_000,
  endMs: 80_000,
  questionIndex: 1,
  title: 'Looked down for 6 seconds',
  figures: ['You looked away for 6.4 s (6.0–6.8 s).'],
  adviceId: 'return-to-interviewer',
});
const ENDED = aClip({
  id: 'ended',
  kind: 'ended-with-look',
  startMs: 90_000,
  endMs: 95_000,
  questionIndex: 1,
  title: 'Ended on a look at the interviewer',
});

function reviewWith(first: readonly Clip[], second: readonly Clip[]): Review {
  const review = aReview();
  return {
    ...review,
    answers: review.answers.map((answer, index) => ({
      ...answer,
      clips: index === 0 ? first : second,
    })),
  };
}

describe('what is worth watching', () => {
  test('stands first, with the question and the time, and shows its stretch', async () => {
    openReview(reviewWith([HELD], [AWAY]));
    const card = await screen.findByRole('region', { name: 'Worth watching' });
    const headings = screen.getAllByRole('heading', { level: 2 });
    expect(headings[0]?.textContent).toBe('Worth watching');
    const rows = within(card).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^KeepHeld the look for 4 secondsQuestion 1 · 0:25–0:32/),
      expect.stringMatching(/^Work onLooked down for 6 secondsQuestion 2 · 1:10–1:20/),
    ]);
    fireEvent.click(within(card).getByRole('button', { name: /Show Looked down/ }));
    const axis = screen.getByRole('slider', { name: 'Time axis' });
    expect(axis.getAttribute('aria-valuetext')).toContain('1:10');
  });

  test('has figures and guidance with its answer', async () => {
    openReview(reviewWith([], [AWAY]));
    fireEvent.click(await screen.findByRole('tab', { name: 'Q2' }));
    const moments = await screen.findByRole('region', { name: 'Worth watching in this answer' });
    within(moments).getByText('You looked away for 6.4 s (6.0–6.8 s).');
    within(moments).getByText(/Come back to the interviewer when the thought is there/);
    within(moments).getByText(/“Maintaining Eye Contact”/);
  });

  test('is nothing where nothing stands out, and that is said with the answer', async () => {
    openReview();
    await screen.findByText(/No moment of this answer stands out/);
    expect(screen.queryByRole('region', { name: 'Worth watching' })).toBeNull();
  });

  test('is not mentioned where nothing was measured', async () => {
    const review = aReview();
    openReview({
      ...review,
      answers: review.answers.map((answer) => ({
        ...answer,
        metrics: [aResult('looks-at-interviewer', aGap({ kind: 'no-face' }))],
      })),
    });
    await screen.findByRole('heading', { name: 'Answers' });
    expect(screen.queryByText(/stands out/)).toBeNull();
  });

  test('says how it was chosen, kind by kind', async () => {
    openReview(reviewWith([HELD], []));
    const card = await screen.findByRole('region', { name: 'Worth watching' });
    within(card).getByText('How are these chosen?');
    within(card).getByText(/beyond the threshold of its kind/);
    within(card).getByText(/3\.3 s and not longer than 5 s/);
  });

  test('says why the good ones cannot be played in a row', async () => {
    openReview(reviewWith([HELD], []));
    await screen.findByText(/this session has none/);
    expect(screen.queryByRole('button', { name: 'Show me the good ones' })).toBeNull();
  });
});

/** A player whose stretches end when the test says so. */
function aPlayback() {
  const played: TimeSpan[] = [];
  let settle: (isReached: boolean) => void = () => undefined;
  const playback: Playback = {
    positionMs: () => 0,
    isPlaying: () => true,
    play: () => undefined,
    pause: () => settle(false),
    seek: () => undefined,
    playSpan: ({ startMs, endMs }) => {
      settle(false);
      played.push({ startMs, endMs });
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    setLoop: () => undefined,
    setRate: () => undefined,
    subscribe: () => () => undefined,
  };
  return { playback, played, end: (isReached: boolean) => act(async () => settle(isReached)) };
}

function openReel() {
  const filmed = aSegment({ startMs: 0, endMs: 100_000 });
  const review = {
    ...reviewWith([HELD], [AWAY, ENDED]),
    record: aRecord({ segments: [filmed] }),
  };
  const player = aPlayback();
  const shown: TimeSpan[] = [];
  const showing = {
    onShow: () => expect.unreachable('It was filmed.'),
    onWatch: (span: TimeSpan) => void shown.push(span),
  };
  function Harness() {
    const { reel, offer, onPlayReel, actions } = useClips(review, player.playback, showing);
    return (
      <main>
        <ClipsCard review={review} reel={offer} onPlayReel={onPlayReel} {...actions} />
        <ReelBar reel={reel} record={review.record} />
      </main>
    );
  }
  render(
    <MantineProvider env="test">
      <Harness />
    </MantineProvider>,
  );
  return { ...player, shown };
}

const bar = () => screen.queryByRole('region', { name: 'The good ones' });
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the good ones in a row', () => {
  test('are the filmed good ones, each with its question, and end by themselves', async () => {
    const { played, end, shown } = openReel();
    press('Show me the good ones');
    expect(bar()?.textContent).toContain('1 of 2 · Held the look for 4 seconds');
    expect(bar()?.textContent).toContain('Question 1 · 0:25–0:32 · Tell me about a disagreement');
    await end(true);
    expect(bar()?.textContent).toContain('2 of 2 · Ended on a look at the interviewer');
    expect(played.map(({ startMs }) => startMs)).toEqual([HELD.startMs, ENDED.startMs]);
    expect(shown).toHaveLength(2);
    await end(true);
    expect(bar()).toBeNull();
  });

  test('can be skipped and gone back to', async () => {
    const { played } = openReel();
    press('Show me the good ones');
    press('Skip');
    expect(bar()?.textContent).toContain('2 of 2');
    press('Back');
    expect(bar()?.textContent).toContain('1 of 2');
    expect(played).toHaveLength(3);
    // The stretches that were left settle late and must not move the reel on.
    await act(async () => undefined);
    expect(bar()?.textContent).toContain('1 of 2');
  });

  test('stop at Escape, and the player with them', async () => {
    const { end } = openReel();
    press('Show me the good ones');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(bar()).toBeNull();
    await end(true);
    expect(bar()).toBeNull();
  });

  test('wait when the player is taken over', async () => {
    const { played, end } = openReel();
    press('Show me the good ones');
    await end(false);
    press('Play this one again');
    expect(played).toHaveLength(2);
    press(/^Stop/);
    expect(bar()).toBeNull();
  });

  test('a single moment is played where it was filmed', () => {
    const { played, shown } = openReel();
    press(/Watch Looked down/);
    expect(played).toEqual([{ startMs: AWAY.startMs, endMs: AWAY.endMs }]);
    expect(shown).toHaveLength(1);
  });
});
