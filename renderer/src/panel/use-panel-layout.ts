import { useSyncExternalStore } from 'react';
import type { PanelLayout } from '../../../core/geometry/panel-layout.ts';
import { useSettings } from '../app/store.ts';
import { panelInWindow } from './panel-screen.ts';

/** The row of so many interviewers, for the window as it is now. */
export function usePanelLayout(people: number): PanelLayout {
  const settings = useSettings();
  useSyncExternalStore(followSize, windowSize);
  return panelInWindow(people, settings);
}

function followSize(onChange: () => void): () => void {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
}

const windowSize = (): string => `${window.innerWidth} ${window.outerWidth} ${window.screen.width}`;
