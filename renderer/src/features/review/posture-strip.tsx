import { useElementSize } from '@mantine/hooks';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { clockText } from '../../../../core/metrics/figure-text.ts';
import type { Ms } from '../../../../core/units.ts';
import { useSettings } from '../../app/store.ts';
import type { TimeViewAction } from '../../charts/time-view.ts';
import { useTimeView } from '../../charts/time-view-store.ts';
import type { TimeViewStore } from '../../charts/time-view-store.ts';
import { PostureFigure } from './posture-figure.tsx';
import classes from './posture.module.css';
import { shownAspect, usePosture } from './use-posture.ts';
import type { PostureSource } from './use-posture.ts';

/** Narrower, and a silhouette is no more than a blot. */
const LEAST_WIDTH = 72;
const MOST = 12;
const FALLBACK_WIDTH = 640;

/** Silhouettes at even intervals of what the time axis shows; each leads to its moment. */
export function PostureStrip({
  source,
  time,
  dispatch,
}: {
  readonly source: PostureSource;
  readonly time: TimeViewStore;
  readonly dispatch: (action: TimeViewAction) => void;
}) {
  const { ref: sizeRef, width } = useElementSize();
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const count = Math.min(MOST, Math.max(1, Math.floor((width || FALLBACK_WIDTH) / LEAST_WIDTH)));
  const startMs = useTimeView(time, (view) => view.startMs);
  const lengthMs = useTimeView(time, (view) => view.endMs - view.startMs) / count;
  const current = useTimeView(time, ({ cursorMs }) =>
    Math.min(count - 1, Math.floor((cursorMs - startMs) / lengthMs)),
  );
  // One stop for the Tab key: the arrows go on from there.
  const stop = current >= 0 && current < count ? current : 0;
  function onKeyDown(event: KeyboardEvent, index: number): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    buttons.current[Math.min(count - 1, Math.max(0, index + step))]?.focus();
  }
  return (
    <div
      ref={sizeRef}
      className={classes['strip']}
      role="group"
      aria-label="How you sat along what the time axis shows"
    >
      {Array.from({ length: count }, (_, index) => {
        const atMs = startMs + (index + 0.5) * lengthMs;
        return (
          <button
            key={index}
            ref={(button) => {
              buttons.current[index] = button;
            }}
            type="button"
            className={classes['thumb']}
            tabIndex={index === stop ? 0 : -1}
            aria-current={index === current}
            onClick={() => dispatch({ kind: 'set-cursor', atMs })}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <Thumb source={source} atMs={atMs} />
          </button>
        );
      })}
    </div>
  );
}

function Thumb({ source, atMs }: { readonly source: PostureSource; readonly atMs: Ms }) {
  const { mirroredReplay } = useSettings();
  const shown = usePosture(source, atMs);
  return (
    <>
      <PostureFigure
        posture={shown?.posture ?? null}
        ghost={shown?.data?.ghost ?? null}
        frameAspect={shownAspect(shown)}
        mirrored={mirroredReplay}
        label={shown?.words.join(' ') ?? 'Not here yet.'}
      />
      <span className={classes['moment']}>{clockText(atMs)}</span>
    </>
  );
}
