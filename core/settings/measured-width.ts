import { isSameDisplay } from '../domain/display.ts';
import type { Display } from '../domain/display.ts';
import type { Settings } from '../domain/settings.ts';
import type { Centimetres } from '../units.ts';

/**
 * The width of a screen; null = not measured, measured of another one, or not known which screen it
 * is. A width that was typed in says of no screen that it is not meant.
 */
export function measuredWidthOn(
  { screenWidthCm, measuredScreen }: Pick<Settings, 'screenWidthCm' | 'measuredScreen'>,
  display: Display | null,
): Centimetres | null {
  if (measuredScreen === null) return screenWidthCm;
  return display !== null && isSameDisplay(measuredScreen, display) ? screenWidthCm : null;
}
