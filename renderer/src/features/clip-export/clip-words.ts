import { copiedPiece } from '../../../../core/export/clip-choices.ts';
import type { ClipChoices } from '../../../../core/export/clip-choices.ts';
import { clipFacts } from '../../../../core/export/clip-pieces.ts';
import type { ClipPiece } from '../../../../core/export/clip-pieces.ts';
import { copiedBytes, encodedBytes } from '../../../../core/export/clip-size.ts';
import { spanText } from '../../../../core/metrics/figure-text.ts';
import type { Ms, TimeSpan } from '../../../../core/units.ts';
import type { ClipOutcome } from '../../clip-export/export-clip.ts';
import { formatDuration } from '../../ui/formatting.ts';
import { sizeText } from '../recording/file-facts.ts';

/** A hole shorter than this is a change-over that nobody notices. Own choice. */
const NOTICED_MS: Ms = 500;

/** "0:12–0:40, 28 s long, about 2.1 MB". */
export function clipText(
  span: TimeSpan,
  pieces: readonly ClipPiece[],
  choices: ClipChoices,
): string {
  const bytes = estimatedBytes(pieces, choices);
  return [
    spanText(span),
    `${formatDuration(span.endMs - span.startMs)} long`,
    ...(bytes === null ? [] : [`about ${sizeText(bytes)}`]),
  ].join(', ');
}

/** Null = what is copied does not say how large it is. */
export function estimatedBytes(pieces: readonly ClipPiece[], choices: ClipChoices): number | null {
  const copied = copiedPiece(pieces, choices);
  const isCopied = copied !== null && (choices.begin === 'key-frame' || copied.kind === 'sound');
  return isCopied ? copiedBytes(copied) : encodedBytes(clipFacts(pieces));
}

/** What is missing in the film; null = nothing. */
export function missingText(pieces: readonly ClipPiece[]): string | null {
  const { lengthMs, recordedMs, hasPicture } = clipFacts(pieces);
  const missingMs = lengthMs - recordedMs;
  const texts = [
    ...(missingMs < NOTICED_MS
      ? []
      : [
          hasPicture
            ? `${formatDuration(missingMs)} of it were not recorded; a card says so there.`
            : `${formatDuration(missingMs)} of it were not recorded and are silent.`,
        ]),
    ...(hasPicture ? [] : ['Only sound was recorded here, so the file has no picture.']),
  ];
  return texts.length === 0 ? null : texts.join(' ');
}

/** What became of it, and how. */
export function savedText({
  fileName,
  bytes,
  result,
}: Extract<ClipOutcome, { kind: 'saved' }>): string {
  const how = result.method === 'copied' ? 'copied as it was recorded' : 'encoded anew';
  return `Saved as ${fileName} (${sizeText(bytes)}), ${how}`;
}
