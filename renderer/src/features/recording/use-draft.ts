import { useCallback, useState } from 'react';
import type { RecordingState } from '../../../../core/analysis/recording-state.ts';
import { useServices } from '../../app/services.ts';
import { EMPTY_DRAFT, orderToDraft, reduceDraft } from './recording-draft.ts';
import type { DraftAction, RecordingDraft } from './recording-draft.ts';

/** What is entered about the chosen recording; kept while other screens are looked at. */
export function useDraft({
  recording,
  order,
}: Extract<RecordingState, { kind: 'chosen' }>): readonly [
  RecordingDraft,
  (action: DraftAction) => void,
] {
  const { recordingDrafts } = useServices();
  const { id } = recording;
  const [draft, setDraft] = useState<RecordingDraft>(
    () => recordingDrafts.get(id) ?? (order === null ? EMPTY_DRAFT : orderToDraft(order)),
  );
  const dispatch = useCallback(
    (action: DraftAction) =>
      setDraft((before) => {
        const next = reduceDraft(before, action);
        // One recording at a time: what was entered about another one is of no more use.
        recordingDrafts.clear();
        recordingDrafts.set(id, next);
        return next;
      }),
    [recordingDrafts, id],
  );
  return [draft, dispatch];
}
