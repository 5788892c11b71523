import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PORTRAITS } from '../../../../core/domain/interviewer.ts';
import { assignVoices } from '../../../../core/voice/assign-voices.ts';
import { usableVoices } from '../../../../core/voice/system-voice.ts';
import type { SystemVoice } from '../../../../core/voice/system-voice.ts';

const voice = (id: string, part: Partial<SystemVoice> = {}): SystemVoice => ({
  id,
  name: id,
  language: 'en-US',
  isLocal: true,
  isDefault: false,
  ...part,
});
const ids = (voices: readonly (SystemVoice | null)[]) => voices.map((one) => one?.id ?? null);

const voiceArbitrary = fc.record({
  id: fc.string({ minLength: 1, maxLength: 8 }),
  name: fc.string(),
  language: fc.constantFrom('en-GB', 'en_US', 'EN', 'de-DE', 'fr', ''),
  isLocal: fc.boolean(),
  isDefault: fc.boolean(),
});

describe('usable voices', () => {
  it('are English ones of this computer, and never a remote one', () => {
    fc.assert(
      fc.property(fc.array(voiceArbitrary), fc.string(), (voices, language) => {
        const usable = usableVoices(voices, language);
        expect(usable.every(({ isLocal }) => isLocal)).toBe(true);
        expect(usable.every((one) => one.language.toLowerCase().startsWith('en'))).toBe(true);
        const wanted = voices.filter(
          (one) => one.isLocal && one.language.toLowerCase().startsWith('en'),
        );
        expect(usable).toHaveLength(wanted.length);
      }),
    );
  });

  it('begin with those of the country of the user, then the default of the system', () => {
    const voices = [
      voice('american'),
      voice('indian', { language: 'en_IN' }),
      voice('default', { isDefault: true }),
      voice('british', { language: 'en-GB' }),
    ];
    expect(ids(usableVoices(voices, 'en-GB'))).toEqual([
      'british',
      'default',
      'american',
      'indian',
    ]);
    expect(ids(usableVoices(voices, 'en-IN'))[0]).toBe('indian');
    expect(ids(usableVoices(voices, 'de-DE'))[0]).toBe('default');
  });

  it('do not take Enets for English', () => {
    expect(usableVoices([voice('enets', { language: 'enf-RU' })], 'en-GB')).toEqual([]);
  });
});

describe('the voices of interviewers', () => {
  const THREE = [voice('a'), voice('b'), voice('c')];

  it('are different ones for as long as there are some, and then go round', () => {
    expect(ids(assignVoices(['alex', 'maya', 'yuki'], THREE, {}))).toEqual(['a', 'b', 'c']);
    expect(ids(assignVoices(['alex', 'maya', 'yuki'], THREE.slice(0, 2), {}))).toEqual([
      'a',
      'b',
      'a',
    ]);
    expect(ids(assignVoices(['alex', 'maya'], THREE.slice(0, 1), {}))).toEqual(['a', 'a']);
    expect(assignVoices(['alex', 'maya'], [], {})).toEqual([null, null]);
  });

  it('are those the user chose, and nobody else gets these', () => {
    expect(ids(assignVoices(['alex', 'maya', 'yuki'], THREE, { maya: 'a' }))).toEqual([
      'b',
      'a',
      'c',
    ]);
  });

  it('are chosen anew where the chosen voice is gone', () => {
    expect(ids(assignVoices(['alex', 'maya'], THREE, { alex: 'uninstalled' }))).toEqual(['a', 'b']);
  });

  it('come from the usable ones, one each, whatever was chosen', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(voiceArbitrary, { selector: ({ id }) => id, maxLength: 6 }),
        fc.uniqueArray(fc.constantFrom(...PORTRAITS), { minLength: 1, maxLength: 4 }),
        fc.dictionary(fc.constantFrom(...PORTRAITS), fc.string({ minLength: 1 })),
        (voices, portraits, chosen) => {
          const usable = usableVoices(voices, 'en-GB');
          const assigned = assignVoices(portraits, usable, chosen);
          expect(assigned).toHaveLength(portraits.length);
          for (const one of assigned) {
            if (one === null) expect(usable).toEqual([]);
            else expect(usable).toContain(one);
          }
          const different = new Set(ids(assigned)).size;
          const chosenTwice = Object.values(chosen).length > 0;
          if (!chosenTwice)
            expect(different).toBe(Math.min(portraits.length, Math.max(1, usable.length)));
        },
      ),
    );
  });
});
