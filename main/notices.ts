import type { AppNotice } from '../core/ipc/contract.ts';

/** What the user must know, kept for windows that open later and passed on to those that are open. */
export type Notices = {
  readonly add: (notice: AppNotice) => void;
  readonly all: () => readonly AppNotice[];
};

/** A notice with an id that is there already replaces nothing and is not shown twice. */
export function createNotices(onAdded: (notice: AppNotice) => void): Notices {
  const byId = new Map<string, AppNotice>();
  return {
    add(notice) {
      if (byId.has(notice.id)) return;
      byId.set(notice.id, notice);
      onAdded(notice);
    },
    all: () => [...byId.values()],
  };
}
