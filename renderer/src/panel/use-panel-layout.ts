import { useSyncExternalStore } from 'react';
import type { PanelLayout } from '../../../core/geometry/panel-layout.ts';
import { useSettings } from '../app/store.ts';
import { useCurrentScreen } from '../app/use-current-screen.ts';
import { panelInWindow, panelOnStage } from './panel-screen.ts';

/** The row of so many interviewers, for the window as it is now. */
export const usePanelLayout = (people: number): PanelLayout => usePanelOf(panelInWindow, people);

/** The row as it will be once the interview is held. */
export const useStagePanel = (people: number): PanelLayout => usePanelOf(panelOnStage, people);

function usePanelOf(layOut: typeof panelOnStage, people: number): PanelLayout {
  const settings = useSettings();
  const screen = useCurrentScreen();
  useSyncExternalStore(followSize, windowSize);
  return layOut(people, settings, screen === null ? null : screen.display);
}

function followSize(onChange: () => void): () => void {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
}

const windowSize = (): string => `${window.innerWidth} ${window.outerWidth} ${window.screen.width}`;
