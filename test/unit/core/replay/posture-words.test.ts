import { describe, expect, test } from 'vitest';
import type { CalibratedParts } from '../../../../core/replay/posture-data.ts';
import type { Posture } from '../../../../core/replay/posture-frame.ts';
import { postureInWords } from '../../../../core/replay/posture-words.ts';

const HEAD = { x: 0.5, y: 0.4, radiusX: 0.1, radiusY: 0.15, roll: 0 };
const SHOULDERS = { leftX: 0.7, leftY: 0.8, rightX: 0.3, rightY: 0.8 };

const told = (
  figures: Partial<Posture['figures']> = {},
  over: Partial<Posture> = {},
  calibrated: CalibratedParts | null = { hasPlace: true, hasShoulders: true },
) =>
  postureInWords(
    {
      head: HEAD,
      shoulders: SHOULDERS,
      ears: [],
      arms: [],
      hands: [],
      figures: { slidCm: 0, lean: 0, shoulderRoll: 0, turn: 0, handsSeen: 2, ...figures },
      ...over,
    },
    calibrated,
  ).join(' ');

describe('how somebody sat, in words', () => {
  test('names what differs from the calibration', () => {
    expect(told({ slidCm: 4.2, lean: 0.12, handsSeen: 0 })).toBe(
      '4 cm lower, 12 % nearer, shoulders level. Hands not in the picture.',
    );
    expect(told({ slidCm: -3, lean: -0.2, shoulderRoll: 7, handsSeen: 1 })).toBe(
      '3 cm higher, 20 % further away, left shoulder 7° higher. One hand in the picture.',
    );
  });

  test('takes what the camera does not tell for no difference', () => {
    expect(told()).toBe(
      'At your height, at your distance, shoulders level. Both hands in the picture.',
    );
    expect(told({ slidCm: 1.99 })).toContain('At your height');
    expect(told({ slidCm: 2 })).toContain('2 cm lower');
    expect(told({ lean: 0.059 })).toContain('at your distance');
    expect(told({ lean: 0.06 })).toContain('6 % nearer');
    expect(told({ shoulderRoll: -5 })).toContain('shoulders level');
    expect(told({ shoulderRoll: -5.1 })).toContain('right shoulder 5° higher');
    expect(told({ turn: 35 })).not.toContain('turned');
    expect(told({ turn: 36 })).toContain('turned away from the camera');
  });

  test('says what was not measured, and why', () => {
    expect(told({ slidCm: Number.NaN, lean: Number.NaN, handsSeen: 2 }, { head: null })).toBe(
      'Shoulders level. Height and distance not measured: your face was not found. Both hands in the picture.',
    );
    expect(
      told(
        { shoulderRoll: Number.NaN, turn: Number.NaN, handsSeen: Number.NaN },
        { shoulders: null },
      ),
    ).toBe(
      'At your height, at your distance. Shoulders not measured: not both were seen. Hands not measured: not both shoulders were seen.',
    );
    expect(told({}, { head: null, shoulders: null })).toBe(
      'Not measured: neither your face nor both shoulders were found here.',
    );
  });

  test('gives height and distance one reason, as they are told by the same samples', () => {
    const nothing = Number.NaN;
    expect(told({ slidCm: nothing, lean: nothing })).toContain(
      'Height and distance not measured: your head is turned too far, too small in the picture, or was seen too briefly.',
    );
  });

  test('does not blame the picture for what the calibration lacks', () => {
    const nothing = Number.NaN;
    const old = { hasPlace: false, hasShoulders: false };
    expect(told({ slidCm: nothing, shoulderRoll: nothing, turn: nothing }, {}, old)).toBe(
      'At your distance. Height not measured: your calibration does not say where your head was. Shoulders not measured: your calibration has none. Both hands in the picture.',
    );
  });

  test('says of shoulders that are drawn why they are not told', () => {
    const nothing = Number.NaN;
    const why = (figures: Partial<Posture['figures']>, over: Partial<Posture> = {}) =>
      told({ shoulderRoll: nothing, ...figures }, over);
    expect(why({ turn: 20 })).toContain('Shoulders not measured: you are turned');
    expect(why({ turn: 19.9 })).toContain('Shoulders not measured: they were seen too briefly');
    const hidden = { slidCm: nothing, lean: nothing, turn: nothing };
    expect(why(hidden)).toContain('Shoulders not measured: your head is turned too far to tell');
    // Without a face nothing hides whether the body is turned.
    expect(why(hidden, { head: null })).toContain('they were seen too briefly');
  });

  test('without a calibration has nothing to hold it against', () => {
    const nothing = Number.NaN;
    expect(told({ slidCm: nothing, lean: nothing, shoulderRoll: nothing }, {}, null)).toBe(
      'How you sat is held against nothing: this session has no calibration. Both hands in the picture.',
    );
  });
});
