import { attributedPerson } from '../../review/panel.ts';
import type { Panel } from '../../review/panel.ts';
import type { FaceSignals } from '../../review/signals-types.ts';
import type { TimeSpan } from '../../units.ts';
import { episodeMs, MIN_CONTACT_MS } from './contact-episodes.ts';
import { SAMPLE_GAP_MS, visitSamples } from './samples.ts';

/** A look that went to one person of a panel, and to nobody else. */
export type PersonLook = TimeSpan & { readonly person: number };

/**
 * The looks inside the spans of which it can be said whom they went to, in time order. What is
 * shorter than a look at the interviewer has to be is none.
 */
export function personLooks(
  face: FaceSignals,
  panel: Panel,
  spans: readonly TimeSpan[],
): readonly PersonLook[] {
  const looks: { person: number; startMs: number; endMs: number; span: TimeSpan }[] = [];
  visitSamples(face, spans, (index, weight, span) => {
    const person = attributedPerson(face, panel, index);
    if (person < 0) return;
    const startMs = face.t[index] ?? 0;
    const last = looks.at(-1);
    const goesOn =
      last?.person === person && last.span === span && startMs - last.endMs <= SAMPLE_GAP_MS;
    if (goesOn) last.endMs = startMs + weight;
    else looks.push({ person, startMs, endMs: startMs + weight, span });
  });
  return looks
    .filter((look) => episodeMs(look) >= MIN_CONTACT_MS)
    .map(({ person, startMs, endMs }) => ({ person, startMs, endMs }));
}
