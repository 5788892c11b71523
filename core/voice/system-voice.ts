/** A voice of this computer, as far as choosing it needs. */
export type SystemVoice = {
  readonly id: string;
  readonly name: string;
  /** "en-GB"; some systems write "en_GB". */
  readonly language: string;
  /** False = the words would be sent to somebody else's computer. */
  readonly isLocal: boolean;
  readonly isDefault: boolean;
};

/** The words of the interviewers are English. */
const LANGUAGE = 'en';

/**
 * The voices that may read to the user, best first: English ones of this computer only. A remote
 * voice would send the words away, so it is none. First those of the user's own country, then the
 * system's default, otherwise in the system's order.
 */
export function usableVoices(
  voices: readonly SystemVoice[],
  uiLanguage: string,
): readonly SystemVoice[] {
  const region = languageParts(uiLanguage);
  const rank = (voice: SystemVoice): number => {
    const isOfRegion = region[0] === LANGUAGE && languageParts(voice.language)[1] === region[1];
    return (isOfRegion ? 0 : 2) + (voice.isDefault ? 0 : 1);
  };
  return voices
    .filter((voice) => voice.isLocal && languageParts(voice.language)[0] === LANGUAGE)
    .toSorted((one, other) => rank(one) - rank(other));
}

const languageParts = (language: string): readonly [string, string] => {
  const [name = '', region = ''] = language.toLowerCase().split(/[-_]/u);
  return [name, region];
};
