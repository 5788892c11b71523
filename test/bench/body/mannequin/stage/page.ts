import { findFilm } from '../films.ts';
import { jointsOf, unpackFigure } from '../figure.ts';
import { poseSkeleton, seatAt } from '../skeleton.ts';
import { UPRIGHT } from '../pose.ts';
import { createScene } from './scene.ts';

declare global {
  // The window's own interface can only be added to by an interface.
  // eslint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    readonly stage: {
      readonly job: () => Promise<string>;
      readonly picture: (pixels: Uint8Array) => Promise<void>;
      readonly done: () => Promise<void>;
      readonly failed: (message: string) => Promise<void>;
    };
  }
}

async function draw(): Promise<void> {
  const file = await fetch('./person.bin');
  const figure = unpackFigure(new Uint8Array(await file.arrayBuffer()));
  const film = findFilm(figure, await window.stage.job());
  const joints = jointsOf(figure, film.sitter.person);
  const origin = seatAt(joints, UPRIGHT, film.eyes);
  const scene = createScene(figure, film);
  for (let index = 0; index < Math.round(film.seconds * film.fps); index += 1) {
    const pose = film.poseAt(index / film.fps);
    await window.stage.picture(scene.picture(pose, poseSkeleton(joints, pose, origin)));
  }
  await window.stage.done();
}

draw().catch((error: unknown) =>
  window.stage.failed(error instanceof Error ? (error.stack ?? error.message) : String(error)),
);
