import type { InterviewPlan } from '../../../core/domain/plan.ts';
import type { Settings } from '../../../core/domain/settings.ts';
import type { StudioBridge } from '../../../core/ipc/contract.ts';
import { panelInWindow } from '../panel/panel-screen.ts';
import { watchWindow } from './watch-window.ts';
import type { WindowWatch } from './watch-window.ts';

/** The screen an interview is held on. */
export type StageScreen = {
  /** Fills the screen if the user has it so. */
  readonly enter: () => Promise<void>;
  /** As it was before. */
  readonly leave: () => void;
  /** The plan with where its interviewers are on the screen as it is now. */
  readonly placed: (plan: InterviewPlan) => Promise<InterviewPlan>;
  /** From now on, whether its interviewers are elsewhere than they are now. */
  readonly watch: (plan: InterviewPlan, onChange: (isAway: boolean) => void) => WindowWatch;
};

export function createStageScreen(
  bridge: Pick<StudioBridge, 'stage:fill-screen' | 'screen:current' | 'on'>,
  settings: () => Settings,
): StageScreen {
  return {
    enter: async () => {
      if (!settings().fullScreenStage) return;
      // A window that does not fill the screen is no reason not to hold an interview in it.
      await bridge['stage:fill-screen']({ isFilled: true });
    },
    leave: () => void bridge['stage:fill-screen']({ isFilled: false }),
    placed: async (plan) => {
      // One interviewer is where the settings have them, for stored sessions as well.
      if (plan.interviewers.length < 2) return plan;
      const screen = await bridge['screen:current']();
      // Of a screen that is not known no width was measured.
      const display = screen.ok ? screen.value.display : null;
      const { places } = panelInWindow(plan.interviewers.length, settings(), display);
      return { ...plan, tiles: places.map(({ tile }) => tile) };
    },
    watch: (plan, onChange) =>
      watchWindow({ bridge, people: plan.interviewers.length, settings, onChange }),
  };
}
