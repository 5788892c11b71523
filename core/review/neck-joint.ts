import type { Centimetres } from '../units.ts';

/**
 * From the joint at the top of the neck to the point of the head the face matrix speaks of: a nod
 * moves that point without the body moving at all. About this far forward and up in an adult (our
 * proposal, rounded).
 */
export const NECK_FORWARD: Centimetres = 9;
export const NECK_UP: Centimetres = 6;
