import type { CalibrationMarks } from '../../core/analysis/recording-plan.ts';
import { MAX_TILES, tileSchema } from '../../core/domain/tile.ts';
import type { Tile } from '../../core/domain/tile.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const PLACE = new RegExp(`^(${NUMBER}),(${NUMBER})$`);

/**
 * `-13,-9;13,-9`: centimetres from the lens to each interviewer's eyes, to the right of the picture
 * and upwards; the interviewer first, then the people in the order of their marks. Null in, null out.
 */
export function parseTiles(
  text: string | null,
  marks: CalibrationMarks | null,
): Result<readonly Tile[] | null, string> {
  if (text === null) return ok(null);
  const tiles: Tile[] = [];
  for (const part of text.split(';')) {
    const [, x, y] = PLACE.exec(part.trim()) ?? [];
    const tile = tileSchema.safeParse({ xCm: Number(x), yCm: Number(y) });
    if (!tile.success)
      return err(
        `--tiles is written X,Y;X,Y in centimetres from the lens, X to the right of the picture and Y upwards (below the lens negative), like "-13,-9;13,-9"; "${part}" is not.`,
      );
    tiles.push(tile.data);
  }
  if (tiles.length > MAX_TILES) return err(`--tiles takes ${MAX_TILES} places at most.`);
  const looks = 1 + (marks?.people.length ?? 0);
  return looks > tiles.length
    ? err(`--calibrate marks looks at ${looks} people, but --tiles names ${tiles.length}.`)
    : ok(tiles);
}
