import { useState } from 'react';
import { usePreview, useReducedMotion } from '../../interview/use-observer.ts';
import classes from './preflight.module.css';

/**
 * Puts the own picture away before the eyes: it moves to a corner and fades. Whoever wants less
 * movement sees it no more at once.
 */
export function FadingSelfView() {
  const isStill = useReducedMotion();
  const [isGone, setGone] = useState(false);
  return isStill || isGone ? null : <Fading onGone={() => setGone(true)} />;
}

function Fading({ onGone }: { readonly onGone: () => void }) {
  const video = usePreview();
  return (
    <video
      ref={video}
      className={classes['fading']}
      aria-hidden
      autoPlay
      muted
      playsInline
      onAnimationEnd={onGone}
    />
  );
}
