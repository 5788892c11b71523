import { z } from 'zod';

/** Marks on one letter beyond this only make it climb over its neighbours (own choice). */
export const MAX_STACKED_MARKS = 8;

/** What a text that people read must not hold, and how that is said of it. */
const FAULTS: readonly (readonly [pattern: RegExp, fault: string])[] = [
  // With the `u` flag a whole pair is one character, so only halves match.
  [/\p{Surrogate}/u, 'holds half a character'],
  [/[^\P{Cc}\n\t]/u, 'holds control characters'],
  [/[\u202A-\u202E\u2066-\u2069]/u, 'holds marks that turn the direction of writing'],
  [
    new RegExp(`\\p{M}{${MAX_STACKED_MARKS + 1}}`, 'u'),
    `stacks more than ${MAX_STACKED_MARKS} marks on one letter`,
  ],
];

/** Spaces of every kind, and characters that show nothing. */
const UNSEEN = /[\p{Z}\p{Cc}\p{Cf}\u115F\u1160\u2800\u3164]/gu;

/** The same text however it was typed: line ends, composed accents, no space around it. */
const tidy = (text: string): string => text.replace(/\r\n?/gu, '\n').normalize('NFC').trim();

/** A text of the user or of somebody's file, safe to be shown and written out; may be empty. */
export const plainTextSchema = (maxLength: number) =>
  z
    .string()
    .transform(tidy)
    .pipe(
      z
        .string()
        .max(maxLength, `is longer than ${maxLength} characters`)
        .superRefine((text, context) => {
          const fault = FAULTS.find(([pattern]) => pattern.test(text));
          if (fault !== undefined) context.addIssue({ code: 'custom', message: fault[1] });
        }),
    );

/** The same, with something in it that can be seen. */
export const visibleTextSchema = (maxLength: number) =>
  plainTextSchema(maxLength).refine((text) => text.replace(UNSEEN, '') !== '', 'is empty');

/** The same, on one line. */
export const lineSchema = (maxLength: number) =>
  visibleTextSchema(maxLength).refine(
    (text) => !/[\n\t]/u.test(text),
    'runs over more than one line',
  );
