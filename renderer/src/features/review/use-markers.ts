import { useCallback, useState } from 'react';
import type { Marker } from '../../../../core/domain/marker.ts';
import type { CallError } from '../../../../core/ipc/contract.ts';
import type { Ms } from '../../../../core/units.ts';
import { useBridge } from '../../bridge/bridge-context.ts';

export type Markers = {
  readonly markers: readonly Marker[];
  /** The stored marker, or why it could not be stored. */
  readonly add: (atMs: Ms, note?: string) => Promise<Marker | CallError>;
  readonly changeNote: (id: string, note: string) => Promise<CallError | null>;
  readonly remove: (id: string) => Promise<CallError | null>;
};

export const isMarker = (outcome: Marker | CallError): outcome is Marker => 'atMs' in outcome;

/** The markers of one session, in time order. Nothing is shown that was not stored. */
export function useMarkers(sessionId: string, initial: readonly Marker[]): Markers {
  const bridge = useBridge();
  const [markers, setMarkers] = useState(() => inTimeOrder(initial));

  const add = useCallback(
    async (atMs: Ms, note = '') => {
      const result = await bridge['markers:create']({ sessionId, atMs, note });
      if (!result.ok) return result.error;
      const marker = result.value;
      setMarkers((others) => inTimeOrder([...others, marker]));
      return marker;
    },
    [bridge, sessionId],
  );
  const changeNote = useCallback(
    async (id: string, note: string) => {
      const result = await bridge['markers:change']({ id, note });
      if (!result.ok) return result.error;
      const changed = result.value;
      setMarkers((all) => all.map((marker) => (marker.id === id ? changed : marker)));
      return null;
    },
    [bridge],
  );
  const remove = useCallback(
    async (id: string) => {
      const result = await bridge['markers:delete']({ id });
      if (!result.ok) return result.error;
      setMarkers((all) => all.filter((marker) => marker.id !== id));
      return null;
    },
    [bridge],
  );
  return { markers, add, changeNote, remove };
}

const inTimeOrder = (markers: readonly Marker[]): readonly Marker[] =>
  markers.toSorted((first, second) => first.atMs - second.atMs);
