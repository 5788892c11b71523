import type { SessionSearch } from '../../../core/ipc/session-list-calls.ts';
import { likePatterns, searchWords } from '../../../core/sessions/search-words.ts';
import { selectAll, selectOne } from '../database.ts';
import type { ReadDatabase, SqlValue } from '../database.ts';
import { FORMAT_OF } from './session-summaries.ts';

type Condition = { readonly sql: string; readonly values: readonly SqlValue[] };

/** Every text of a session that a person reads or wrote. `text` stands for what is looked for in. */
const SEARCHED = [
  { text: "coalesce(s.title, '')", in: null },
  { text: "s.plan ->> '$.company'", in: null },
  { text: "s.plan ->> '$.role'", in: null },
  { text: "q.value ->> '$.text'", in: "json_each(s.plan, '$.questions') q WHERE true" },
  {
    text: "y.value ->> '$.text'",
    in: "json_each(s.plan, '$.yourQuestions.questions') y WHERE true",
  },
  { text: 'n.text', in: 'notepads n WHERE n.session_id = s.id' },
  { text: 'a.preparation_notes', in: 'answers a WHERE a.session_id = s.id' },
  { text: 'm.note', in: 'markers m WHERE m.session_id = s.id' },
  { text: 'l.reason', in: 'left_out l WHERE l.session_id = s.id' },
  {
    text: 'r.note',
    in: 'answers ra JOIN self_ratings r ON r.answer_id = ra.id WHERE ra.session_id = s.id',
  },
] as const;

/** Stretches of the recording with a picture, whose file is there or is being made ready. */
const WITH_VIDEO = `EXISTS (SELECT 1 FROM media_segments v
  WHERE v.session_id = s.id AND v.has_video = 1 AND v.state NOT IN ('deleted', 'missing'))`;

const CALIBRATED = 'EXISTS (SELECT 1 FROM calibrations c WHERE c.session_id = s.id)';

/** The ids of the sessions that fit, latest first; times of different zones compare as moments. */
export function searchSessions(database: ReadDatabase, search: SessionSearch): string[] {
  const conditions = searchConditions(search);
  const where = ['s.deleted_at IS NULL', ...conditions.map(({ sql }) => sql)].join(' AND ');
  return selectAll<{ readonly id: string }>(
    database,
    'session-search.ids',
    `SELECT s.id FROM sessions s WHERE ${where} ORDER BY julianday(s.started_at) DESC, s.rowid DESC`,
    ...conditions.flatMap(({ values }) => values),
  ).map(({ id }) => id);
}

export function countSessions(database: ReadDatabase): number {
  return (
    selectOne<{ readonly total: number }>(
      database,
      'session-search.total',
      'SELECT count(*) AS total FROM sessions WHERE deleted_at IS NULL',
    )?.total ?? 0
  );
}

/** Which of these sessions have a picture that can be watched. */
export function findIdsWithVideo(database: ReadDatabase, ids: readonly string[]): Set<string> {
  const rows = selectAll<{ readonly id: string }>(
    database,
    'session-search.video',
    `SELECT s.id FROM sessions s WHERE s.id IN (SELECT value FROM json_each(?)) AND ${WITH_VIDEO}`,
    JSON.stringify(ids),
  );
  return new Set(rows.map(({ id }) => id));
}

function searchConditions(search: SessionSearch): readonly Condition[] {
  return [
    ...given(search.from, (at) => ({
      sql: 'julianday(s.started_at) >= julianday(?)',
      values: [at],
    })),
    ...given(search.before, (at) => ({
      sql: 'julianday(s.started_at) < julianday(?)',
      values: [at],
    })),
    ...given(search.source, (source) => ({ sql: 's.source = ?', values: [source] })),
    ...given(search.mode, (mode) => ({ sql: "s.plan ->> '$.mode' = ?", values: [mode] })),
    // A recording was held elsewhere: it is of no format, whatever its plan says.
    ...given(search.format, (format) => ({
      sql: `s.source = 'live' AND ${FORMAT_OF} = ?`,
      values: [format],
    })),
    ...given(search.isCalibrated, (is) => ({
      sql: is ? CALIBRATED : `NOT ${CALIBRATED}`,
      values: [],
    })),
    ...given(search.hasVideo, (has) => ({
      sql: has ? WITH_VIDEO : `NOT ${WITH_VIDEO}`,
      values: [],
    })),
    ...searchWords(search.text).map(wordCondition),
  ];
}

const given = <Value>(
  value: Value | null,
  toCondition: (value: Value) => Condition,
): readonly Condition[] => (value === null ? [] : [toCondition(value)]);

function wordCondition(word: string): Condition {
  const patterns = likePatterns(word);
  const places = SEARCHED.map(({ text, in: from }) => {
    const isIn = `(${patterns.map(() => String.raw`${text} LIKE ? ESCAPE '\'`).join(' OR ')})`;
    return from === null ? isIn : `EXISTS (SELECT 1 FROM ${from} AND ${isIn})`;
  });
  return { sql: `(${places.join(' OR ')})`, values: SEARCHED.flatMap(() => patterns) };
}
