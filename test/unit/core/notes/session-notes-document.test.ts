import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  SESSION_DOCUMENT_VERSION,
  sessionDocument,
} from '../../../../core/notes/session-document.ts';
import { CSV_COLUMNS } from '../../../../core/notes/tracks-csv.ts';
import { POSE_POINTS } from '../../../../core/tracks/channels.ts';
import { aReview } from './a-review.ts';

const page = readFileSync(new URL('../../../../docs/session-notes.md', import.meta.url), 'utf8');

/** `pose_leftEarX` is documented as `pose_<point>X`. */
const documentedName = (column: string): string =>
  column.replace(/^pose_([a-zA-Z]+?)(X|Y|Visibility)$/u, 'pose_<point>$2');

describe('the page on session notes', () => {
  it('explains every column of the CSV file', () => {
    for (const column of CSV_COLUMNS) {
      expect(page, column).toContain(`\`${documentedName(column)}\``);
    }
    for (const point of POSE_POINTS) {
      expect(page, point).toContain(`\`${point}\``);
    }
  });

  it('explains no column that does not exist', () => {
    const columns = new Set(CSV_COLUMNS.map(documentedName));
    const named = page.match(/`(?:face|pose|signal)_[^`]+`/gu) ?? [];
    for (const name of named) {
      expect(columns, name).toContain(name.slice(1, -1));
    }
  });

  it('explains every field of the JSON document, and its version', () => {
    const accuracy = { looks: 0, pictures: 0, isCalibrated: true, rows: [] };
    for (const field of Object.keys(sessionDocument(aReview(), accuracy))) {
      expect(page, field).toContain(`\`${field}\``);
    }
    expect(page).toContain(`\`"greenroom.session"\`, \`${SESSION_DOCUMENT_VERSION}\``);
  });
});
