import { MOVEMENTS } from '../domain/movements.ts';
import type { MovementName, Movements } from '../domain/movements.ts';

export const MOVEMENT_LABELS: Readonly<Record<MovementName, string>> = {
  lap: 'Hands in the lap',
  gesture: 'A gesture',
  nod: 'A nod',
  nearing: 'Back and forward',
  smile: 'A smile',
};

/** Those something was learnt of: "hands in the lap, a smile". */
export const movementsInWords = (movements: Movements): string =>
  MOVEMENTS.filter((name) => movements[name] !== null)
    .map((name) => MOVEMENT_LABELS[name].toLowerCase())
    .join(', ');
