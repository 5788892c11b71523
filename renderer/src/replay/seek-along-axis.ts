import type { Ms } from '../../../core/units.ts';
import type { TimeViewAction } from '../charts/time-view.ts';
import type { TimeViewStore } from '../charts/time-view-store.ts';

/** Does to the axis what is asked for, and brings the picture to where its cursor is then. */
export function seekAlongAxis(
  time: TimeViewStore,
  { targetMs, seek }: { readonly targetMs: () => Ms; readonly seek: (atMs: Ms) => void },
  action: TimeViewAction,
): void {
  const isMove = action.kind === 'move-cursor';
  // From where is being sought to, so that repeated keys add up.
  time.dispatch(isMove ? { kind: 'set-cursor', atMs: targetMs() + action.byMs } : action);
  if (isMove || action.kind === 'set-cursor' || action.kind === 'show') seek(time.get().cursorMs);
}
