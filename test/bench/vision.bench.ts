/** What the eyes of the app achieve on this machine, in a whole interview before a fake camera. */
import { realPersonFilm } from '../helpers/films.ts';
import { interviewFigures, measureInterview } from './measured-interview.ts';
import { figuresToLines } from './print-figures.ts';

/** Our own target where nothing else is to be done. */
const LEAST_FACE_RATE = 24;

const run = await measureInterview(realPersonFilm(), 'nothing');
process.stdout.write('Camera: 640x480 at 30 frames a second, a real person.\n');
for (const line of figuresToLines(interviewFigures(run, LEAST_FACE_RATE)))
  process.stdout.write(`${line}\n`);
