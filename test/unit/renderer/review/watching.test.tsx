import { act, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  createTimeViewStore,
  cursorOf,
  useTimeView,
} from '../../../../renderer/src/charts/time-view-store.ts';
import { useReviewTime } from '../../../../renderer/src/features/review/use-review-time.ts';
import type { ReviewTime } from '../../../../renderer/src/features/review/use-review-time.ts';
import { createPlayback } from '../../../../renderer/src/replay/create-playback.ts';
import type { Player } from '../../../../renderer/src/replay/create-playback.ts';
import { aRecord, aReview, aSession } from '../../../helpers/a-review.ts';
import { aSegment } from '../../../helpers/a-segment.ts';
import { clearScreen, openReview } from './studio.tsx';

afterEach(clearScreen);

describe('a review without anything to watch', () => {
  test('says how to have a video the next time', async () => {
    openReview();
    expect(await screen.findByText(/choose “video and sound”/)).toBeDefined();
    expect(screen.queryByRole('group', { name: 'Player' })).toBeNull();
  });

  test('of an analysed file says where that is to be watched', async () => {
    const session = aSession({ source: 'recording' });
    openReview(aReview({ record: aRecord({ session }) }));
    expect(await screen.findByText(/open it in your usual player/)).toBeDefined();
  });
});

test('what shows the window of the axis is not drawn again for a cursor that moves in it', () => {
  const time = createTimeViewStore(60_000);
  const counts = { window: 0, cursor: 0 };
  function Window() {
    useTimeView(time, ({ startMs }) => startMs);
    const drawn = useRef(counts);
    drawn.current.window += 1;
    return null;
  }
  function Cursor() {
    useTimeView(time, cursorOf);
    const drawn = useRef(counts);
    drawn.current.cursor += 1;
    return null;
  }
  render(
    <>
      <Window />
      <Cursor />
    </>,
  );
  for (const atMs of [1_000, 2_000, 3_000]) act(() => time.dispatch({ kind: 'follow', atMs }));
  expect(counts).toEqual({ window: 1, cursor: 4 });
});

describe('the cursor of a review with a player', () => {
  function setUp(): { readonly time: () => ReviewTime; readonly player: Player } {
    // Without elements it plays like one long gap: a seek is done at once.
    const player = createPlayback({ segments: [aSegment()], durationMs: 10_000 });
    let latest: ReviewTime | null = null;
    function Probe() {
      latest = useReviewTime(10_000, player);
      return null;
    }
    render(<Probe />);
    return {
      player,
      time: () => {
        if (latest === null) throw new Error('Nothing was rendered.');
        return latest;
      },
    };
  }

  test('is where the player is, whoever moved it', () => {
    const { time, player } = setUp();
    act(() => player.seek(4_000));
    expect(time().time.get().cursorMs).toBe(4_000);
    act(() => time().dispatch({ kind: 'set-cursor', atMs: 7_000 }));
    expect(player.positionMs()).toBe(7_000);
    act(() => time().dispatch({ kind: 'move-cursor', byMs: -2_000 }));
    expect(player.positionMs()).toBe(5_000);
  });

  test('stays with the picture while that is still being looked for', () => {
    const { time, player } = setUp();
    vi.spyOn(player, 'positionMs').mockReturnValue(1_000);
    act(() => time().dispatch({ kind: 'set-cursor', atMs: 7_000 }));
    expect(time().time.get().cursorMs).toBe(1_000);
  });

  test('zooming moves no picture', () => {
    const { time, player } = setUp();
    act(() => player.seek(4_000));
    const seek = vi.spyOn(player, 'seek');
    act(() => time().dispatch({ kind: 'zoom', factor: 2, atMs: 4_000 }));
    expect(seek).not.toHaveBeenCalled();
  });
});
