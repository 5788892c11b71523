import type { Ms } from '../../../../core/units.ts';
import type { DraftPlace, RecordingDraft } from './recording-draft.ts';
import classes from './recording.module.css';

/** The whole recording as a bar with what is marked in it; the fields beside say the same in words. */
export function MarkStrip({
  draft,
  atMs,
  endMs,
}: {
  readonly draft: RecordingDraft;
  readonly atMs: Ms;
  readonly endMs: Ms;
}) {
  const share = (at: Ms): string => `${Math.max(0, Math.min(100, (at / endMs) * 100))}%`;
  const marks = shownMarks(draft, endMs);
  return (
    <div className={classes['strip']} aria-hidden>
      {marks.map(({ place, startMs, endMs: markEnd }) => (
        <div
          key={place}
          className={classes['mark']}
          data-place={place}
          style={{ left: share(startMs), width: share(markEnd - startMs) }}
        />
      ))}
      <div className={classes['playhead']} style={{ left: share(atMs) }} />
    </div>
  );
}

function shownMarks(
  draft: RecordingDraft,
  endMs: Ms,
): readonly { readonly place: DraftPlace; readonly startMs: Ms; readonly endMs: Ms }[] {
  const { part } = draft;
  const looks = draft.isCalibrated ? (['lens', 'interviewer'] as const) : [];
  return [
    ...(draft.isWhole
      ? []
      : [{ place: 'part' as const, startMs: part.startMs ?? 0, endMs: part.endMs ?? endMs }]),
    ...looks.flatMap((place) => {
      const { startMs, endMs: markEnd } = draft[place];
      // A look that has only begun is shown as the moment it begins.
      return startMs === null ? [] : [{ place, startMs, endMs: markEnd ?? startMs }];
    }),
  ];
}
