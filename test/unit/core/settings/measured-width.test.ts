import { describe, expect, it } from 'vitest';
import { measuredWidthOn } from '../../../../core/settings/measured-width.ts';

const laptop = { id: '1', width: 1440, height: 900 };
const desk = { id: '2', width: 2560, height: 1440 };
const measured = { screenWidthCm: 30, measuredScreen: laptop };

describe('the measured width of a screen', () => {
  it('counts on the screen it was measured on', () => {
    expect(measuredWidthOn(measured, { ...laptop })).toBe(30);
  });

  it('counts neither on another one, nor at another resolution, nor where the screen is not known', () => {
    expect(measuredWidthOn(measured, desk)).toBeNull();
    expect(measuredWidthOn(measured, { ...laptop, width: 1920, height: 1200 })).toBeNull();
    expect(measuredWidthOn(measured, null)).toBeNull();
  });

  it('that was typed in counts on any', () => {
    expect(measuredWidthOn({ screenWidthCm: 30, measuredScreen: null }, desk)).toBe(30);
    expect(measuredWidthOn({ screenWidthCm: 30, measuredScreen: null }, null)).toBe(30);
  });

  it('is none where nothing was measured', () => {
    expect(measuredWidthOn({ screenWidthCm: null, measuredScreen: null }, desk)).toBeNull();
  });
});
