import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { addressToFilter, filterToAddress } from './session-filter.ts';
import type { SessionFilter } from './session-filter.ts';

/** Long enough for the next letter, short enough not to be noticed. */
const TYPING_PAUSE_MS = 200;

/**
 * The filter is in the address, so that going back from a review shows the same list again. It
 * replaces the entry of the list: going back leaves the list, not one letter of what was typed.
 */
export function useFilter(): {
  /** As chosen and typed, at once. */
  readonly draft: SessionFilter;
  /** What is looked for: the draft after a short pause. */
  readonly filter: SessionFilter;
  readonly change: (change: Partial<SessionFilter>) => void;
} {
  const [path, navigate] = useLocation();
  const filter = addressToFilter(path);
  const [draft, setDraft] = useState(filter);
  const [address, setAddress] = useState(path);
  // Somebody followed a link or went back: the fields show what the address says.
  if (path !== address) {
    setAddress(path);
    setDraft(filter);
  }
  const wanted = filterToAddress(draft);
  useEffect(() => {
    if (wanted === filterToAddress(addressToFilter(path))) return undefined;
    const timer = setTimeout(() => {
      setAddress(wanted);
      navigate(wanted, { replace: true });
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted, path, navigate]);
  return {
    draft,
    filter,
    change: (change) => setDraft((before) => ({ ...before, ...change })),
  };
}
