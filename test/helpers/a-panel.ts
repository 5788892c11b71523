import type { Panel } from '../../core/review/panel.ts';
import { aSignals } from './a-signals.ts';
import type { FaceStretch } from './a-signals.ts';

/** Three people, well apart, who ask in turn nobody says when. */
export const aPanel = (changes: Partial<Panel> = {}): Panel => ({
  names: ['Maya', 'Daniel', 'Ingrid'],
  neighbourAngle: 14,
  lookSigma: 1.5,
  turns: [],
  unmeasured: [],
  ...changes,
});

/** Looks one after the other, each at one person of the panel, with a short look away between. */
export const panelLooks = (
  looks: readonly (readonly [person: number, seconds: number])[],
): readonly FaceStretch[] =>
  looks.flatMap(([person, seconds]) => [
    { seconds, contact: 1, target: 'interviewer', person } as const,
    { seconds: 0.5, contact: 0, target: 'down' } as const,
  ]);

export const panelSignals = (
  looks: Parameters<typeof panelLooks>[0],
  panel: Partial<Panel> = {},
): ReturnType<typeof aSignals> => aSignals({ face: panelLooks(looks), panel: aPanel(panel) });
