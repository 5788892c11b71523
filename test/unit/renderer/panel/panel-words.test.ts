import { describe, expect, it } from 'vitest';
import { layOutPanel } from '../../../../core/geometry/panel-layout.ts';
import type { PanelScreen } from '../../../../core/geometry/panel-layout.ts';
import { panelSpacing, tooCloseAhead } from '../../../../renderer/src/panel/panel-words.ts';

const aRow = (changes: Partial<PanelScreen> = {}) =>
  layOutPanel({
    people: 4,
    stageWidthPx: 1440,
    tileWidthPx: 148,
    zoom: 1,
    screenWidthPx: 1440,
    screenWidthCm: 30,
    middle: { xCm: 0, yCm: -4 },
    distanceCm: 60,
    ...changes,
  });

describe('what is said before a panel', () => {
  it('is nothing where its people will be told apart', () => {
    expect(tooCloseAhead(aRow({ people: 2 }))).toBeNull();
    expect(tooCloseAhead(aRow({ people: 3 }))).toBeNull();
    expect(tooCloseAhead(aRow({ people: 4, screenWidthCm: 60 }))).toBeNull();
  });

  it('is one sentence with what would help where they will not', () => {
    const said = tooCloseAhead(aRow()) ?? '';
    expect(said).toMatch(/^On this screen 4 people are only about \d° apart .* takes 10°: /u);
    expect(said).toContain('fewer people, a seat nearer to it or a larger screen would help.');
    expect(said.match(/\. |\.$/gu)).toHaveLength(1);
    expect(said).not.toContain('measuring the screen');
  });

  it('takes measuring the screen first where nobody did', () => {
    expect(tooCloseAhead(aRow({ screenWidthCm: null }))).toContain(
      'takes 10°: measuring the screen, which is taken to be 28 cm wide, fewer people,',
    );
  });

  it('does not ask two people to be fewer', () => {
    const two = tooCloseAhead(aRow({ people: 2, screenWidthCm: 10 }));
    expect(two).not.toBeNull();
    expect(two).not.toContain('fewer people');
  });

  it('is nothing of a single interviewer', () => {
    expect(tooCloseAhead(aRow({ people: 1 }))).toBeNull();
  });
});

describe('what is said of the spacing in the calibration', () => {
  const layout = { screenWidthCm: 30, isAssumed: false };

  it('is that looks are told apart from twice the contact radius on', () => {
    expect(panelSpacing(10, layout).isToldApart).toBe(true);
    expect(panelSpacing(9.9, layout)).toMatchObject({
      isToldApart: false,
      text: expect.stringContaining('about 9° apart'),
    });
  });

  it('names the width that was assumed', () => {
    expect(panelSpacing(12, layout).text).not.toContain('not measured');
    expect(panelSpacing(12, { ...layout, isAssumed: true }).text).toContain('30 cm');
    // A seat that was measured is not called assumed, and the other way round.
    expect(panelSpacing(12, layout).text).not.toContain('assumed');
    expect(panelSpacing(12, layout, true).text).toContain('60 cm away (your seat is assumed');
  });
});
