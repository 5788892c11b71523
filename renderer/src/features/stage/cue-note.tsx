import type { ShownCue } from '../../../../core/cues/reduce-cues.ts';
import classes from './cue-note.module.css';

/**
 * An invitation beside the interviewer's face, where the eyes are to go anyway. It comes and goes with
 * the face it stands at, so it is announced from a place that stays (`CueAnnouncement`).
 */
export function CueNote({ cue }: { readonly cue: ShownCue | null }) {
  if (cue === null) return null;
  return (
    <p key={cue.startMs} className={classes['cue']} role="note" aria-label="Cue" aria-live="off">
      {cue.text}
    </p>
  );
}

/** For screen readers: each cue once, after what they are reading. Whoever wants none switches cues off. */
export function CueAnnouncement({ cue }: { readonly cue: ShownCue | null }) {
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {cue?.text}
    </div>
  );
}
