import type { ReactNode } from 'react';
import classes from './drop-overlay.module.css';

/** Lies over the window while a file is held over it. */
export function DropOverlay({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes['overlay']} aria-hidden>
      {children}
    </div>
  );
}
