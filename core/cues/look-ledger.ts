import { visitSamples } from '../metrics/episodes/samples.ts';
import { lookTargetIndex } from '../review/contact.ts';
import { attributedPerson } from '../review/panel.ts';
import type { Signals } from '../review/signals-types.ts';
import type { Ms, TimeSpan } from '../units.ts';

const DOWN = lookTargetIndex('down');
/** Looks are entered so much later: a blink has to be over before it is held through. */
const ENTRY_DELAY_MS: Ms = 500;

/** Looks of one moment of the interview, piece by piece; the window of live signals is shorter. */
export type LookLedger = {
  readonly moment: string;
  readonly untilMs: Ms;
  readonly pieces: readonly LookPiece[];
};

type LookPiece = TimeSpan & {
  readonly measuredMs: Ms;
  /** Looks below the interviewer: a case’s material lies there. */
  readonly downMs: Ms;
  /** How long each person was looked at, to whom looks were nearest. */
  readonly personMs: readonly Ms[];
  /** Of these, what lay so nearly between two people that it may have been at either. */
  readonly unsureMs: Ms;
};

export const emptyLedger = (moment: string, fromMs: Ms): LookLedger => ({
  moment,
  untilMs: fromMs,
  pieces: [],
});

/** Enters what was looked at since the last entry; `people` = how many there are to be looked at. */
export const enterLooks = (
  ledger: LookLedger,
  { face, panel }: Pick<Signals, 'face' | 'panel'>,
  people: number,
  nowMs: Ms,
): LookLedger => {
  const span = { startMs: ledger.untilMs, endMs: nowMs - ENTRY_DELAY_MS };
  if (span.endMs <= span.startMs) return ledger;
  const personMs = Array.from({ length: people }, () => 0);
  let measuredMs = 0;
  let downMs = 0;
  let unsureMs = 0;
  visitSamples(face, [span], (index, weight) => {
    const contact = face.contact[index] ?? -1;
    if (contact < 0) return;
    measuredMs += weight;
    if (face.target[index] === DOWN) downMs += weight;
    const person = face.person[index] ?? -1;
    if (person < 0 || person >= people) return;
    personMs[person] = (personMs[person] ?? 0) + weight;
    if (panel !== null && attributedPerson(face, panel, index) < 0) unsureMs += weight;
  });
  return {
    ...ledger,
    untilMs: span.endMs,
    pieces: [...ledger.pieces, { ...span, measuredMs, downMs, personMs, unsureMs }],
  };
};

/** How long the looks of a moment went below the interviewer. */
export const downIn = ({ pieces }: LookLedger): Ms =>
  pieces.reduce((sum, { downMs }) => sum + downMs, 0);

/** The same of its last stretch, person by person; null = the moment is shorter. */
export const looksIn = (
  { pieces, untilMs }: LookLedger,
  windowMs: Ms,
  people: number,
): Omit<LookPiece, 'startMs' | 'endMs' | 'downMs'> | null => {
  const fromMs = untilMs - windowMs;
  const first = pieces[0];
  if (first === undefined || first.startMs > fromMs) return null;
  const inside = pieces.filter(({ endMs }) => endMs > fromMs);
  return {
    measuredMs: inside.reduce((sum, { measuredMs }) => sum + measuredMs, 0),
    unsureMs: inside.reduce((sum, { unsureMs }) => sum + unsureMs, 0),
    personMs: Array.from({ length: people }, (_, person) =>
      inside.reduce((sum, { personMs }) => sum + (personMs[person] ?? 0), 0),
    ),
  };
};
