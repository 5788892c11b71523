import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import {
  advanceFace,
  changeActivity,
  createFace,
  nextFaceChangeMs,
} from '../../../core/interview/portrait-behaviour.ts';
import type { FaceState } from '../../../core/interview/portrait-behaviour.ts';
import { useServices } from '../app/services.ts';
import { createMover } from './create-mover.ts';

/** The small movements of one face. */
export function useFace({
  seed,
  isSpeaking,
  isListening,
  isStill,
}: {
  /** Another one moves at other times. */
  readonly seed: number;
  readonly isSpeaking: boolean;
  readonly isListening: boolean;
  /** Nothing moves at all. */
  readonly isStill: boolean;
}): FaceState {
  const { clock } = useServices();
  const [mover] = useState(() =>
    createMover({
      clock,
      initial: createFace(seed, clock.now()),
      change: changeActivity,
      advance: advanceFace,
      nextChangeMs: nextFaceChangeMs,
    }),
  );
  useEffect(() => {
    if (isStill) return undefined;
    mover.change({ isSpeaking, isListening });
    return mover.stop;
  }, [mover, isSpeaking, isListening, isStill]);
  return useStore(mover.store);
}
