import {
  AmbientLight,
  BoxGeometry,
  Color,
  DirectionalLight,
  Mesh,
  MeshLambertMaterial,
  PerspectiveCamera,
  Scene,
  WebGLRenderer,
} from 'three';
import type { FigureColumns } from '../figure.ts';
import { FRAME } from '../film.ts';
import type { Film } from '../film.ts';
import type { BodyPose } from '../pose.ts';
import type { Skeleton } from '../skeleton.ts';
import { createBody } from './body.ts';
import { createEyes } from './eyes.ts';

/** One person before a wall, at a desk where it is in the picture. */
export function createScene(figure: FigureColumns, film: Film) {
  const { sitter, vfov, desk } = film;
  const scene = new Scene();
  scene.background = new Color(sitter.wall);
  if (desk !== null) {
    const top = new Mesh(new BoxGeometry(200, 3, 70), new MeshLambertMaterial({ color: 0x8a6a4c }));
    top.position.set(0, -desk - 1.5, film.eyes[2] + 50);
    scene.add(top);
  }
  scene.add(new AmbientLight(0xffffff, 1.3));
  const front = new DirectionalLight(0xfff4e8, 1.8 * (1 - sitter.sideLight));
  front.position.set(10, 40, 60);
  const side = new DirectionalLight(0xf0f4ff, 1.8 * sitter.sideLight);
  side.position.set(-80, 50, 30);
  scene.add(front, side);
  const body = createBody(figure, sitter);
  const eyes = createEyes(sitter);
  scene.add(...body.meshes, ...eyes.meshes);
  const camera = new PerspectiveCamera(vfov, FRAME.width / FRAME.height, 5, 500);
  const renderer = new WebGLRenderer({ preserveDrawingBuffer: true });
  renderer.setSize(FRAME.width, FRAME.height, false);
  const context = renderer.getContext();
  return {
    /** Red, green, blue, opacity; from the bottom line upwards, as the graphics library has them. */
    picture: (pose: BodyPose, skeleton: Skeleton): Uint8Array => {
      body.take(pose, skeleton);
      eyes.take(pose, skeleton);
      renderer.render(scene, camera);
      const { width, height } = FRAME;
      const pixels = new Uint8Array(4 * width * height);
      context.readPixels(0, 0, width, height, context.RGBA, context.UNSIGNED_BYTE, pixels);
      return pixels;
    },
  };
}
