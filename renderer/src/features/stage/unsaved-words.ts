import type { Unsaved } from '../../interview/closing.ts';
import { formatCount, formatDuration } from '../../ui/formatting.ts';

/** What would be lost, one phrase for each kind of it; empty = nothing. */
export function unsavedToWords({ samples, spanMs, entries }: Unsaved): readonly string[] {
  const length = spanMs < 1_000 ? 'Less than a second' : formatDuration(spanMs);
  return [
    ...(samples === 0 ? [] : [`${length} of measurements (${formatCount(samples, 'sample')})`]),
    ...(entries === 0
      ? []
      : [
          `${formatCount(entries, 'entry', 'entries')} on what happened when: questions, answers, pauses, your notes and markers`,
        ]),
  ];
}
