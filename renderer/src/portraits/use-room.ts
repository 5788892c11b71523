import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import {
  advanceRoom,
  changeScene,
  createRoom,
  roomGazes,
} from '../../../core/interview/room-behaviour.ts';
import type { GazeTarget, RoomScene } from '../../../core/interview/room-behaviour.ts';
import { useServices } from '../app/services.ts';
import { createMover } from './create-mover.ts';

/** Where each interviewer looks, as the interview goes on. `places` has to be the same array. */
export function useRoom({ places, speaker, isUserSpeaking }: RoomScene): readonly GazeTarget[] {
  const { clock } = useServices();
  const [mover] = useState(() =>
    createMover({
      clock,
      initial: createRoom(0),
      change: changeScene,
      advance: advanceRoom,
      nextChangeMs: ({ noteDueMs }) => noteDueMs,
    }),
  );
  useEffect(() => {
    mover.change({ places, speaker, isUserSpeaking });
    return mover.stop;
  }, [mover, places, speaker, isUserSpeaking]);
  const room = useStore(mover.store);
  return useMemo(() => roomGazes(room), [room]);
}
