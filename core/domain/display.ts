import { z } from 'zod';

/** A screen, as the system tells one from another. Its size in pixels at 100 %. */
export const displaySchema = z.object({
  id: z.string().min(1).max(100),
  width: z.number().int().min(1).max(100_000),
  height: z.number().int().min(1).max(100_000),
});
export type Display = Readonly<z.infer<typeof displaySchema>>;

/** The same screen at the same setting: another resolution has other pixels. */
export const isSameDisplay = (one: Display, other: Display): boolean =>
  one.id === other.id && one.width === other.width && one.height === other.height;
