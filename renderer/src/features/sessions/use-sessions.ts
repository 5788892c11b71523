import { useCallback, useState } from 'react';
import type { CallError, CallOutput } from '../../../../core/ipc/contract.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import type { CallState } from '../../bridge/use-call.ts';
import { filterToAddress, filterToSearch } from './session-filter.ts';
import type { SessionFilter } from './session-filter.ts';

/** Rows at first, and with each "Show more": a few screens, drawn at once. */
const ROWS_AT_ONCE = 50;

export type SessionList = CallOutput<'sessions:search'>;

export type Sessions = {
  readonly state: CallState<SessionList>;
  readonly reload: () => void;
  readonly showMore: () => void;
  /** Null when it worked. The session leaves the list at once and returns when it did not. */
  readonly remove: (sessionId: string) => Promise<CallError | null>;
  readonly restore: (sessionId: string) => Promise<CallError | null>;
  readonly rename: (sessionId: string, title: string) => Promise<CallError | null>;
};

/** The stored sessions that fit, the latest first. */
export function useSessions(filter: SessionFilter): Sessions {
  const bridge = useBridge();
  const key = filterToAddress(filter);
  const [shown, setShown] = useState({ key, rows: ROWS_AT_ONCE });
  if (shown.key !== key) setShown({ key, rows: ROWS_AT_ONCE });
  const { rows } = shown;
  // The filter is made anew with every rendering; its address tells whether it is another one.
  const [search, setSearch] = useState({ key, input: filterToSearch(filter) });
  if (search.key !== key) setSearch({ key, input: filterToSearch(filter) });
  const { input } = search;
  const ask = useCallback(
    () => bridge['sessions:search']({ ...input, limit: rows }),
    [bridge, input, rows],
  );
  const { state, reload } = useCall(ask);
  const [hidden, setHidden] = useState<readonly string[]>([]);

  const unhide = useCallback(
    (id: string) => setHidden((ids) => ids.filter((other) => other !== id)),
    [],
  );
  const remove = useCallback(
    async (sessionId: string) => {
      setHidden((ids) => [...ids, sessionId]);
      const result = await bridge['sessions:delete']({ sessionId });
      if (result.ok) return null;
      unhide(sessionId);
      return result.error;
    },
    [bridge, unhide],
  );
  const restore = useCallback(
    async (sessionId: string) => {
      const result = await bridge['sessions:restore']({ sessionId });
      if (!result.ok) return result.error;
      unhide(sessionId);
      reload();
      return null;
    },
    [bridge, unhide, reload],
  );
  const rename = useCallback(
    async (sessionId: string, title: string) => {
      const result = await bridge['sessions:rename']({ sessionId, title });
      if (!result.ok) return result.error;
      reload();
      return null;
    },
    [bridge, reload],
  );

  return {
    state: state.kind === 'ready' ? { kind: 'ready', value: without(state.value, hidden) } : state,
    reload,
    showMore: () => setShown({ key, rows: rows + ROWS_AT_ONCE }),
    remove,
    restore,
    rename,
  };
}

function without(list: SessionList, hidden: readonly string[]): SessionList {
  const sessions = list.sessions.filter(({ id }) => !hidden.includes(id));
  const gone = list.sessions.length - sessions.length;
  return { sessions, found: list.found - gone, total: list.total - gone };
}
