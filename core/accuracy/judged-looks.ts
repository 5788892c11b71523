import type { FaceSignals } from '../review/signals-types.ts';
import type { JudgedLook } from './score-looks.ts';

/** What the app's own chain made of every analysed picture, in the form that is scored. */
export const judgedLooks = ({
  t,
  contact,
  gazeYaw,
  gazePitch,
}: Pick<FaceSignals, 't' | 'contact' | 'gazeYaw' | 'gazePitch'>): readonly JudgedLook[] =>
  Array.from(t, (time, index) => {
    const state = contact[index] ?? -1;
    return {
      t: time,
      contact: state < 0 ? null : state === 1,
      gazeYaw: finite(gazeYaw[index]),
      gazePitch: finite(gazePitch[index]),
    };
  });

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;
