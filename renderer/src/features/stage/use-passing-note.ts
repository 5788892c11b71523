import { useCallback, useEffect, useState } from 'react';
import type { Ms } from '../../../../core/units.ts';
import { useServices } from '../../app/services.ts';

/** Long enough to read four words, short enough not to be looked at for longer (own choice). */
export const PASSING_NOTE_MS: Ms = 2_000;

/** A line that says what was just done and goes by itself; empty = nothing to say. */
export function usePassingNote(): { readonly text: string; readonly say: (text: string) => void } {
  const { clock } = useServices();
  const [note, setNote] = useState<{ readonly text: string } | null>(null);
  useEffect(
    () => (note === null ? undefined : clock.every(PASSING_NOTE_MS, () => setNote(null))),
    [clock, note],
  );
  const say = useCallback((text: string) => setNote({ text }), []);
  return { text: note?.text ?? '', say };
}
