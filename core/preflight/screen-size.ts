import type { Centimetres, Ratio } from '../units.ts';

/** Width of a bank card, ISO/IEC 7810 ID-1. */
const CARD_WIDTH_CM: Centimetres = 8.56;
/** Its height, from the same. */
const CARD_HEIGHT_CM: Centimetres = 5.398;
/** Height over width. */
export const CARD_SHAPE: Ratio = CARD_HEIGHT_CM / CARD_WIDTH_CM;

/** Width of the screen on which a card covers such a share of that width. */
export const widthFromCard = (cardShare: Ratio): Centimetres => CARD_WIDTH_CM / cardShare;

/** The way back: which share of a screen so wide a card covers. */
export const cardShareOfWidth = (screenWidth: Centimetres): Ratio => CARD_WIDTH_CM / screenWidth;

/** By the shape of the picture: w = d / sqrt(1 + (height / width)²). */
export const widthFromDiagonal = (
  diagonal: Centimetres,
  { width, height }: { readonly width: number; readonly height: number },
): Centimetres => diagonal / Math.hypot(1, height / width);

export const diagonalFromWidth = (
  screenWidth: Centimetres,
  { width, height }: { readonly width: number; readonly height: number },
): Centimetres => screenWidth * Math.hypot(1, height / width);
