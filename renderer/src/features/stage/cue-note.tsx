import type { ShownCue } from '../../../../core/cues/reduce-cues.ts';
import classes from './cue-note.module.css';

/**
 * An invitation beside the interviewer's face, where the eyes are to go anyway. It is not announced:
 * a screen reader would talk over the answer; it can be read there, and is in the review.
 */
export function CueNote({ cue }: { readonly cue: ShownCue | null }) {
  if (cue === null) return null;
  return (
    <p key={cue.startMs} className={classes['cue']} role="note" aria-label="Cue" aria-live="off">
      {cue.text}
    </p>
  );
}
