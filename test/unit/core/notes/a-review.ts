import type { Marker } from '../../../../core/domain/marker.ts';
import { buildReview } from '../../../../core/review/build-review.ts';
import type { Review } from '../../../../core/review/types.ts';
import {
  aPhase,
  aQuestion,
  anAnswer,
  aRecord,
  aSession,
} from '../../../helpers/a-session-record.ts';
import { aSignals, repeat } from '../../../helpers/a-signals.ts';

const SESSION_ID = aSession().id;

const aMarker = (change: Partial<Marker> = {}): Marker => ({
  id: '00000000-0000-4000-8000-0000000000b1',
  sessionId: SESSION_ID,
  atMs: 30_000,
  note: 'the good example',
  ...change,
});

const first = aQuestion();
const second = aQuestion({ id: 'q-2', text: 'Why this post?', category: 'role-specific' });

/**
 * Two minutes: a greeting until 0:05, question 1 from 0:10 to 1:10, question 2 from 1:10 to 1:50.
 * Looks at the interviewer for 4 s, then down for 2 s, over and over; from 1:20 to 1:30
 * nobody is seen, and afterwards the seat is low.
 */
export function aReview(): Review {
  const session = aSession({
    durationMs: 120_000,
    plan: {
      ...aSession().plan,
      company: 'Quillmoor Ltd',
      role: 'Archivist',
      questions: [first, second],
    },
  });
  const looks = [{ seconds: 4, contact: 1 } as const, { seconds: 2, contact: 0 } as const];
  const signals = aSignals({
    face: [
      { seconds: 8, contact: 1 },
      ...repeat(12, looks),
      { seconds: 10, gap: true },
      ...repeat(5, looks),
    ],
    pose: [
      { seconds: 80, uprightness: 92 },
      { seconds: 10, gap: true },
      { seconds: 30, uprightness: 40 },
    ],
  });
  return buildReview(
    aRecord({
      session,
      answers: [
        anAnswer({
          question: first,
          startMs: 10_000,
          endMs: 70_000,
          preparationNotes: 'Lisbon\nthen the archive',
        }),
        anAnswer({
          id: '00000000-0000-4000-8000-0000000000a2',
          question: second,
          questionIndex: 1,
          startMs: 70_000,
          endMs: 110_000,
        }),
      ],
      phases: [
        aPhase({ kind: 'greeting', questionIndex: null, startMs: 0, endMs: 5_000 }),
        aPhase({ startMs: 10_000, endMs: 70_000 }),
        aPhase({ questionIndex: 1, startMs: 70_000, endMs: 110_000 }),
      ],
      markers: [
        aMarker(),
        aMarker({ id: '00000000-0000-4000-8000-0000000000b2', atMs: 115_000, note: '' }),
      ],
      notepads: [{ questionIndex: 0, text: 'Lisbon\nthen the archive' }],
    }),
    signals,
  );
}

/** Nobody in front of the camera, no calibration, and the app was killed: nothing was measured. */
export function anEmptyReview(): Review {
  const session = aSession({ state: 'interrupted', durationMs: 60_000 });
  return buildReview(
    aRecord({ session, answers: [anAnswer({ startMs: 5_000, endMs: null })] }),
    aSignals({ calibrated: false }),
  );
}

/** The review with hostile text wherever the user may write. */
export function withUserText(review: Review, text: string): Review {
  const { session } = review.record;
  return {
    ...review,
    record: {
      ...review.record,
      session: { ...session, plan: { ...session.plan, company: text, role: text } },
      markers: review.record.markers.map((marker) => ({ ...marker, note: text })),
      notepads: review.record.notepads.map((pad) => ({ ...pad, text })),
    },
    answers: review.answers.map(({ answer, metrics, clips, findings, reading }) => ({
      findings,
      reading,
      metrics,
      clips,
      answer: {
        ...answer,
        preparationNotes: text,
        // Stored questions are trimmed.
        question: { ...answer.question, text: text.trim(), isAfter: text },
      },
    })),
  };
}

export const HOSTILE_TEXTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</svg></title><iframe src="https://evil.example"></iframe>',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/p.png)',
  '<https://evil.example>',
  'https://evil.example and www.evil.example and a@evil.example',
  '| a | b |\n| --- | --- |',
  '`code` ```fence``` ~~~',
  '# heading\n- list\n1. one\n> quote\n---\n===',
  '&lt;b&gt; &#x3c;b&#x3e;',
  '\u0000\u0007\u001B[31mred\u202Eflip\u2066',
  '\uD800 lone',
  '    indented code\n\ttab',
] as const;
