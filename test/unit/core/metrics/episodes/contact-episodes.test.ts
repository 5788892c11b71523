import { describe, expect, it } from 'vitest';
import {
  contactEpisodes,
  contactPairs,
  episodeMs,
} from '../../../../../core/metrics/episodes/contact-episodes.ts';
import { aSignals, aSpan } from '../../../../helpers/a-signals.ts';
import type { FaceStretch } from '../../../../helpers/a-signals.ts';

const episodesOf = (face: FaceStretch[], ...spans: ReturnType<typeof aSpan>[]) =>
  contactEpisodes(aSignals({ face }).face, spans.length > 0 ? spans : [aSpan(0, 100)]);
const kindsOf = (face: FaceStretch[]) =>
  episodesOf(face).map((episode) => `${episode.kind} ${Math.round(episodeMs(episode))}`);

describe('contactEpisodes', () => {
  it('splits looking and looking away', () => {
    expect(kindsOf([{ seconds: 3 }, { seconds: 2, contact: 0 }, { seconds: 1 }])).toEqual([
      'contact 3000',
      'away 2000',
      'contact 1000',
    ]);
  });

  it('merges contacts around a look away under 250 ms, and not at 250 ms', () => {
    const around = (seconds: number) => [
      { seconds: 1 },
      { seconds, contact: 0 as const },
      { seconds: 1 },
    ];
    expect(kindsOf(around(0.2))).toEqual(['contact 2200']);
    expect(kindsOf(around(0.25))).toEqual(['contact 1000', 'away 250', 'contact 1000']);
  });

  it('drops a contact under 200 ms between two looks away, and keeps one of 200 ms', () => {
    const around = (seconds: number) => [
      { seconds: 1, contact: 0 as const },
      { seconds },
      { seconds: 1, contact: 0 as const },
    ];
    expect(kindsOf(around(0.15))).toEqual(['away 2150']);
    expect(kindsOf(around(0.2))).toEqual(['away 1000', 'contact 200', 'away 1000']);
  });

  it('never merges over a moment that was not measured', () => {
    expect(kindsOf([{ seconds: 1 }, { seconds: 0.1, contact: -1 }, { seconds: 1 }])).toEqual([
      'contact 1000',
      'contact 1000',
    ]);
    expect(kindsOf([{ seconds: 1 }, { seconds: 0.1, gap: true }, { seconds: 1 }])).toEqual([
      'contact 1000',
      'contact 1000',
    ]);
  });

  it('says which starts and ends were seen', () => {
    const seen = episodesOf([
      { seconds: 1 },
      { seconds: 1, contact: 0 },
      { seconds: 1 },
      { seconds: 1, contact: -1 },
      { seconds: 1 },
    ]).map(({ beginSeen, endSeen }) => [beginSeen, endSeen]);
    expect(seen).toEqual([
      [false, true],
      [true, true],
      [true, false],
      [false, false],
    ]);
  });

  it('cuts at the edges of the spans', () => {
    const found = episodesOf([{ seconds: 10 }], aSpan(1, 3), aSpan(3, 4), aSpan(6, 7));
    expect(found.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [1000, 3000],
      [3000, 4000],
      [6000, 7000],
    ]);
  });
});

describe('contactPairs', () => {
  it('puts each look away to the contact before it, and a first one on its own', () => {
    const pairs = contactPairs(
      episodesOf([
        { seconds: 1, contact: 0 },
        { seconds: 3 },
        { seconds: 2, contact: 0 },
        { seconds: 4 },
      ]),
    );
    expect(pairs).toEqual([
      { onMs: 0, offMs: 1000 },
      { onMs: 3000, offMs: 2000 },
      { onMs: 4000, offMs: 0 },
    ]);
  });
});
