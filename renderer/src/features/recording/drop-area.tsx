import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { BUNDLE_ENDING } from '../../../../core/bundle/manifest.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { notifyOfError } from '../../ui/notify.ts';
import classes from './recording.module.css';

/** While it is on screen, a video (or a session bundle) may be dropped anywhere on the window. */
export function DropArea({
  onBundle,
}: {
  /** Where session bundles can be opened as well. */
  readonly onBundle?: (file: File) => void;
}) {
  const bridge = useBridge();
  const [isOver, setOver] = useState(false);
  const [, navigate] = useLocation();
  const openBundle = useRef(onBundle);
  useEffect(() => {
    openBundle.current = onBundle;
  }, [onBundle]);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    // Entering and leaving is told for every element on the way; what counts is the window's edge.
    let depth = 0;
    const enter = (by: number): void => {
      depth = Math.max(0, depth + by);
      setOver(depth > 0);
    };
    const onFiles = (name: 'dragenter' | 'dragover' | 'dragleave', react: () => void): void =>
      window.addEventListener(
        name,
        (event) => {
          if (!bringsFiles(event)) return;
          event.preventDefault();
          react();
        },
        { signal },
      );
    onFiles('dragenter', () => enter(1));
    onFiles('dragleave', () => enter(-1));
    onFiles('dragover', () => undefined);
    window.addEventListener(
      'drop',
      (event) => {
        // Text dropped on a field is the field's.
        if (!bringsFiles(event)) return;
        event.preventDefault();
        enter(-depth);
        const [file, ...others] = event.dataTransfer?.files ?? [];
        if (file === undefined) return;
        if (others.length > 0) {
          notifyOfError(ONE_AT_A_TIME);
          return;
        }
        if (openBundle.current !== undefined && file.name.endsWith(`.${BUNDLE_ENDING}`)) {
          openBundle.current(file);
          return;
        }
        navigate('/recording');
        // What becomes of it, the page there shows.
        void bridge['recordings:open-dropped'](file).then((result) => {
          if (!result.ok) notifyOfError(result.error);
        });
      },
      { signal },
    );
    return () => listening.abort();
  }, [navigate, bridge]);
  return isOver ? (
    <div className={classes['overlay']} aria-hidden>
      {onBundle === undefined
        ? 'Drop the video to analyse it'
        : 'Drop the video to analyse it, or the session bundle to open it'}
    </div>
  ) : null;
}

const bringsFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

const ONE_AT_A_TIME = {
  title: 'One file at a time',
  text: 'Several files were dropped, and none of them was opened. Drop one.',
};
