import {
  CanvasTexture,
  Mesh,
  MeshLambertMaterial,
  SphereGeometry,
  SRGBColorSpace,
  Vector3,
} from 'three';
import type { Sitter } from '../film.ts';
import type { BodyPose } from '../pose.ts';
import type { Skeleton } from '../skeleton.ts';

/** Of an adult's eye ball as the figure's lids fit it, and of the iris on it, cm. */
const EYE_CM = 1.35;
const IRIS_CM = 0.62;
const PUPIL_CM = 0.22;
const PIXELS = 512;

/** Two balls that turn to what is looked at. */
export function createEyes(sitter: Sitter) {
  // The pole of the ball is its pupil: what is painted goes by the distance from it alone.
  const geometry = new SphereGeometry(EYE_CM, 48, 48);
  geometry.rotateX(Math.PI / 2);
  const material = new MeshLambertMaterial({ map: paintEye(sitter) });
  const balls = [new Mesh(geometry, material), new Mesh(geometry, material)];
  return {
    meshes: balls,
    take: ({ target }: BodyPose, { joint }: Skeleton): void => {
      for (const [index, name] of (['eye.L', 'eye.R'] as const).entries()) {
        balls[index]?.position.copy(joint(name));
        balls[index]?.lookAt(new Vector3(...target));
      }
    },
  };
}

function paintEye({ iris }: Sitter): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = 8;
  canvas.height = PIXELS;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to paint the eye on');
  context.fillStyle = '#e9e4df';
  context.fillRect(0, 0, 8, PIXELS);
  // From the pole, the top of the picture, by the angle on the ball.
  const rows = (cm: number): number => (Math.asin(cm / EYE_CM) / Math.PI) * PIXELS;
  context.fillStyle = `#${iris.toString(16).padStart(6, '0')}`;
  context.fillRect(0, 0, 8, rows(IRIS_CM));
  context.fillStyle = 'rgb(0 0 0 / 0.45)';
  context.fillRect(0, rows(IRIS_CM * 0.88), 8, rows(IRIS_CM) - rows(IRIS_CM * 0.88));
  context.fillStyle = '#0b0908';
  context.fillRect(0, 0, 8, rows(PUPIL_CM));
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}
