type KeepRuleOptions = {
  /** Recordings of so many sessions stay; null = all of them. */
  readonly kept: () => number | null;
  /** Removes the others; returns of how many sessions. */
  readonly keepLatest: (kept: number) => number;
  readonly onLetGo: (sessions: number, kept: number) => void;
};

/** When the rule of the latest so many is kept: once for each session that was stored. */
export type KeepRule = {
  /** A session has been stored. Not while its user makes up their mind about the rule. */
  readonly isDue: () => void;
  /** Its recording is finished, so that it counts as one of those that stay. */
  readonly apply: () => void;
};

export function createKeepRule({ kept, keepLatest, onLetGo }: KeepRuleOptions): KeepRule {
  let isDue = false;
  return {
    isDue: () => {
      isDue = true;
    },
    apply: () => {
      if (!isDue) return;
      isDue = false;
      const count = kept();
      if (count === null) return;
      const sessions = keepLatest(count);
      if (sessions > 0) onLetGo(sessions, count);
    },
  };
}
