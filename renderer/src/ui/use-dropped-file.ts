import { useEffect, useRef, useState } from 'react';
import { notifyOfError } from './notify.ts';

/**
 * While it is on screen, one file may be dropped anywhere on the window. Answers whether files are
 * just being held over it.
 */
export function useDroppedFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const open = useRef(onFile);
  useEffect(() => {
    open.current = onFile;
  }, [onFile]);
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
        if (others.length > 0) notifyOfError(ONE_AT_A_TIME);
        else open.current(file);
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
  return isOver;
}

const bringsFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

const ONE_AT_A_TIME = {
  title: 'One file at a time',
  text: 'Several files were dropped, and none of them was opened. Drop one.',
};
