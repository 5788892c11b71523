import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { say } from '../../../../scripts/shared/people.ts';
import type { ClipTruth } from '../../clip-truth.ts';
import { benchCache } from '../bench-cache.ts';
import { jointsOf, unpackFigure } from './figure.ts';
import type { FigureColumns } from './figure.ts';
import type { Film } from './film.ts';
import { UPRIGHT } from './pose.ts';
import { renderFilm } from './render-film.ts';
import { poseSkeleton, seatAt } from './skeleton.ts';
import { filmToTruth } from './truth.ts';

const FIGURE_FILE = join(import.meta.dirname, 'person.bin.gz');
const STAGE = join(import.meta.dirname, 'stage');
/** A hundredth of a millimetre moves no pixel. */
const DIGITS = 3;

export const readFigure = (): FigureColumns => unpackFigure(gunzipSync(readFileSync(FIGURE_FILE)));

export type CachedFilm = {
  readonly film: Film;
  /** Named by what is in its pictures: another film never passes for this one. */
  readonly clip: string;
  readonly truth: ClipTruth;
};

export function nameFilm(film: Film, figure: FigureColumns): CachedFilm {
  const joints = jointsOf(figure, film.sitter.person);
  const hash = createHash('sha256').update(readFileSync(FIGURE_FILE));
  for (const file of readdirSync(STAGE).sort()) hash.update(readFileSync(join(STAGE, file)));
  const { sitter, fps, seconds, vfov, eyes, desk } = film;
  hash.update(JSON.stringify({ sitter, fps, seconds, vfov, eyes, desk }));
  const origin = seatAt(joints, UPRIGHT, eyes);
  for (let index = 0; index < Math.round(seconds * fps); index += 1) {
    const pose = film.poseAt(index / fps);
    const { bones } = poseSkeleton(joints, pose, origin);
    const numbers = bones.flatMap(({ elements }) => elements.map((value) => value.toFixed(DIGITS)));
    hash.update(JSON.stringify([numbers, pose.target, pose.blink, pose.open, pose.smile]));
  }
  return {
    film,
    clip: `${film.name}-${hash.digest('hex').slice(0, 8)}`,
    truth: filmToTruth(film, joints),
  };
}

/** The folder in whose `clips` the films lie, as the rendered clips lie in theirs. */
export const filmFolder = (): string => benchCache('mannequin');

const fileOf = (clip: string): string => join(filmFolder(), 'clips', `${clip}.mp4`);

export const isDrawn = ({ clip }: CachedFilm): boolean => existsSync(fileOf(clip));

/** Draws the film unless it is there. */
export async function ensureDrawn(cached: CachedFilm): Promise<void> {
  if (isDrawn(cached)) return;
  const file = fileOf(cached.clip);
  mkdirSync(join(filmFolder(), 'clips'), { recursive: true });
  const making = file.replace(/\.mp4$/, '.part.mp4');
  await renderFilm(cached.film, making);
  renameSync(making, file);
  say(`${cached.clip}: drawn`);
}
