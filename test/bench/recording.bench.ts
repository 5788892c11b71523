/** An interview that is measured and recorded at once: what either costs the other. */
import { realPersonFilm, realPersonFilm720 } from '../helpers/films.ts';
import { interviewFigures, measureInterview } from './measured-interview.ts';
import { figuresToLines } from './print-figures.ts';
import type { Figure } from './print-figures.ts';
import type { StoredSegment } from './stored-session.ts';

/** What recording may leave of it (the target). */
const LEAST_FACE_RATE = 20;
const MOST_DROPPED_PERCENT = 2;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

function recordingFigures(segments: readonly StoredSegment[]): readonly Figure[] {
  const sum = (pick: (segment: StoredSegment) => number): number =>
    segments.reduce((total, segment) => total + pick(segment), 0);
  const lengthMs = sum(({ startMs, endMs }) => endMs - startMs);
  const frames = sum((segment) => segment.frames);
  const dropped = sum((segment) => segment.droppedFrames);
  const isEmpty = lengthMs <= 0;
  return [
    { name: 'Segments', value: segments.length, unit: '', digits: 0 },
    { name: 'Recorded', value: lengthMs / SECOND_MS, unit: 's' },
    {
      name: 'Recorded pictures a second',
      value: isEmpty ? null : frames / (lengthMs / SECOND_MS),
      unit: '',
    },
    {
      name: 'Recorded pictures dropped',
      value: frames + dropped === 0 ? null : (100 * dropped) / (frames + dropped),
      unit: '%',
      target: { atMost: MOST_DROPPED_PERCENT },
    },
    {
      name: 'Size of the recording',
      value: isEmpty ? null : sum(({ bytes }) => bytes) / 1_000_000 / (lengthMs / MINUTE_MS),
      unit: 'MB a minute',
    },
  ];
}

for (const [camera, film] of [
  ['1280x720', realPersonFilm720()],
  ['640x480', realPersonFilm()],
] as const) {
  const run = await measureInterview(film, 'video-and-sound');
  process.stdout.write(`Camera: ${camera} at 30 frames a second, recorded with sound.\n`);
  const figures = [
    ...recordingFigures(run.session.segments),
    ...interviewFigures(run, LEAST_FACE_RATE),
  ];
  for (const line of figuresToLines(figures)) process.stdout.write(`${line}\n`);
}
