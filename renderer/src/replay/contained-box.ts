import type { Pixels } from '../../../core/units.ts';

type Size = { readonly width: Pixels; readonly height: Pixels };

/** Where a picture lies in a box that shows all of it, in the middle. */
export function containedBox(
  box: Size,
  picture: Size,
): Size & { readonly left: Pixels; readonly top: Pixels } {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return { left: (box.width - width) / 2, top: (box.height - height) / 2, width, height };
}
