import type { Session } from '../domain/session.ts';
import { findAdvice } from '../guidance/advice.ts';
import type { MetricResult } from '../metrics/types.ts';
import { spanText } from '../metrics/figure-text.ts';
import { EXCHANGES_LEAD, EXCHANGES_TITLE, exchangeText } from '../review/exchanges.ts';
import { isRecorded } from '../review/recorded.ts';
import type { Review, SummaryLine } from '../review/types.ts';
import { DEFAULT_TIME_ZONE, dateText } from '../writing/date-text.ts';
import {
  answerBlocks,
  markerBlocks,
  otherMarkers,
  preparedBlocks,
  sessionChartBlocks,
} from './report-answers.ts';
import { comparisonBlocks } from './report-comparison.ts';
import { sessionFacts, sessionNotices } from './report-facts.ts';
import { NO_FILMS } from './report-films.ts';
import type { ReportFilms } from './report-films.ts';
import { methodBlocks, readingBlocks } from './report-method.ts';
import { metricBlocks } from './report-metrics.ts';
import { showsAllBut } from './sections.ts';
import type { NotesSection } from './sections.ts';
import type { Report, ReportBlock } from './types.ts';

export type ReportOptions = {
  /** IANA name of the zone dates are written in; core itself does not know where it runs. */
  readonly timeZone?: string;
  /** What is left out; without it, nothing is. */
  readonly hiddenSections?: readonly NotesSection[];
  /** For the HTML page only. */
  readonly films?: ReportFilms;
};

const privacyText = (hasFilms: boolean): string =>
  `These notes were made on your own computer, and nothing was sent anywhere. They hold ${
    hasFilms ? 'films in which you are seen and heard, and' : 'no picture and no sound, but'
  } what you wrote, how you looked and how you sat. Share them only with people you would show that to.`;

const NO_VERDICT_TEXT =
  'The figures describe where you looked and how you sat. They say nothing about your character or about your chances.';

/** The session notes of one session as a tree; every format but JSON and CSV is rendered from it. */
export function buildReport(review: Review, options: ReportOptions = {}): Report {
  const timeZone = options.timeZone ?? DEFAULT_TIME_ZONE;
  const { session, title } = review.record;
  const { company, role } = session.plan;
  const name = title ?? company;
  const shows = showsAllBut(options.hiddenSections ?? []);
  const films = options.films ?? NO_FILMS;
  return {
    title: name === '' ? 'Session notes' : `Session notes: ${name}`,
    subtitle: [role, dateText(session.startedAt, timeZone)]
      .filter((text) => text !== '')
      .join(' · '),
    language: 'en',
    blocks: [
      sessionFacts(review, timeZone, shows),
      ...sessionNotices(review, shows),
      ...(shows('summary') ? summaryBlocks(review.summary) : []),
      // The one stretch of a recording has its figures below; there is nothing to put together.
      ...(isRecorded(session) || !shows('whole')
        ? []
        : [
            ...sectionBlocks('The interview as a whole', review.overall, session),
            ...sectionBlocks('The greeting', review.greeting, session),
            ...exchangeBlocks(review),
            ...sectionBlocks('The goodbye', review.closing, session),
          ]),
      ...(shows('comparison') ? comparisonBlocks(review, timeZone) : []),
      ...sessionChartBlocks(review, shows),
      ...review.answers.flatMap((answerReview) => answerBlocks(review, answerReview, shows, films)),
      ...(shows('preparation') ? preparedBlocks(review, shows) : []),
      ...(shows('markers') ? otherMarkerBlocks(review) : []),
      ...(shows('method') ? methodBlocks(review) : readingBlocks(review, shows)),
      { kind: 'heading', level: 2, text: 'Privacy' },
      { kind: 'paragraph', text: privacyText(films.size > 0 && shows('clips')) },
    ],
  };
}

function summaryBlocks(lines: readonly SummaryLine[]): readonly ReportBlock[] {
  const content: ReportBlock =
    lines.length === 0
      ? { kind: 'paragraph', text: 'There is nothing to sum up: too little could be measured.' }
      : { kind: 'list', items: lines.map(({ text }) => text) };
  return [
    { kind: 'heading', level: 2, text: 'Summary' },
    content,
    ...adviceBlocks(lines),
    { kind: 'paragraph', text: NO_VERDICT_TEXT },
  ];
}

/** Each piece of advice once, for the lines that call for a change. */
function adviceBlocks(lines: readonly SummaryLine[]): readonly ReportBlock[] {
  const ids = new Set(
    lines.flatMap(({ tone, adviceId }) => (tone === 'good' ? [] : (adviceId ?? []))),
  );
  const items = [...ids].flatMap((id) => {
    const advice = findAdvice(id);
    return advice === undefined ? [] : [`${advice.text} (Rests on: ${advice.restsOn}.)`];
  });
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, text: 'For the next run' },
        { kind: 'list', items },
      ];
}

function sectionBlocks(
  title: string,
  results: readonly MetricResult[],
  session: Session,
): readonly ReportBlock[] {
  return results.length === 0
    ? []
    : [{ kind: 'heading', level: 2, text: title }, ...metricBlocks(results, session)];
}

function exchangeBlocks({ exchanges }: Review): readonly ReportBlock[] {
  if (exchanges.length === 0) return [];
  const items = exchanges.map(
    (exchange, index) => `Answer ${index + 1} (${spanText(exchange)}): ${exchangeText(exchange)}`,
  );
  return [
    { kind: 'heading', level: 2, text: EXCHANGES_TITLE },
    { kind: 'paragraph', text: EXCHANGES_LEAD },
    { kind: 'list', items },
  ];
}

function otherMarkerBlocks(review: Review): readonly ReportBlock[] {
  const [heading, ...rest] = markerBlocks(otherMarkers(review));
  return heading === undefined
    ? []
    : [{ kind: 'heading', level: 2, text: 'Markers outside the answers' }, ...rest];
}
