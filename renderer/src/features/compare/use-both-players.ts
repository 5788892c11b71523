import { useCallback, useEffect, useState } from 'react';
import type { SessionRecord } from '../../../../core/review/types.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import type { TimeViewAction } from '../../charts/time-view.ts';
import { createTimeViewStore } from '../../charts/time-view-store.ts';
import type { TimeViewStore } from '../../charts/time-view-store.ts';
import type { Player } from '../../replay/create-playback.ts';
import { createInStep } from '../../replay/in-step.ts';
import type { InStep } from '../../replay/in-step.ts';
import { seekAlongAxis } from '../../replay/seek-along-axis.ts';
import { usePlayer } from '../../replay/use-player.ts';
import { useSegments } from '../../replay/use-segments.ts';

export type ShownTake = { readonly record: SessionRecord; readonly span: TimeSpan };

export type BothPlayers = {
  readonly players: readonly [Player, Player];
  readonly inStep: InStep;
  readonly time: TimeViewStore;
  readonly dispatch: (action: TimeViewAction) => void;
};

/** Two players on the time of an answer, and the axis that goes with them. */
export function useBothPlayers(from: ShownTake, to: ShownTake): BothPlayers {
  const first = useTakePlayer(from);
  const second = useTakePlayer(to);
  const [inStep] = useState(() =>
    createInStep([
      { player: first, span: from.span },
      { player: second, span: to.span },
    ]),
  );
  const [time] = useState(() => createTimeViewStore(inStep.durationMs));
  useEffect(() => {
    const end = inStep.connect();
    inStep.seek(0);
    return () => {
      inStep.pause();
      end();
    };
  }, [inStep]);
  useEffect(
    () => inStep.subscribe(() => time.dispatch({ kind: 'follow', atMs: inStep.positionMs() })),
    [inStep, time],
  );
  const dispatch = useCallback(
    (action: TimeViewAction) => seekAlongAxis(time, inStep, action),
    [inStep, time],
  );
  return { players: [first, second], inStep, time, dispatch };
}

const useTakePlayer = ({ record: { session, segments } }: ShownTake): Player =>
  usePlayer(useSegments(session.id, segments), session.durationMs);
