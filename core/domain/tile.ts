import { z } from 'zod';

/** People of a panel at the most, and so tiles (`product.md`, formats). */
export const MAX_TILES = 4;

/**
 * Where an interviewer's eyes are on the screen, centimetres from the lens in the screen's plane:
 * `xCm` to the right of the unmirrored picture (the user's own left), `yCm` upwards, so below the
 * lens is negative. Above it only where the lens is below the screen.
 */
export const tileSchema = z.object({
  xCm: z.number().min(-150).max(150),
  yCm: z.number().min(-40).max(40),
});
export type Tile = Readonly<z.infer<typeof tileSchema>>;
