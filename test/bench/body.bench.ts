// npm run bench:body: posture, hands, nods and blinks against what they really were. Bodies made of
// numbers always; mannequins of our own, drawn once and kept; rendered clips where they lie beside the repository, each through the command line
// once, a minute at a time, and from a cache outside of the repository from then on: a run that is broken
// off keeps what it has done. GREENROOM_BODY_CLIPS=d08 takes only this clip, =mannequin only the mannequins,
// an empty one none, and =cached those that need no analysis.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDir } from '../../scripts/shared/project.ts';
import { say } from '../../scripts/shared/people.ts';
import { isCached, tracksOf } from './body/cached-tracks.ts';
import {
  analyticFigures,
  answerFigures,
  listeningFigures,
  movementFigures,
  otherFigures,
  slouchFigures,
} from './body/figures.ts';
import { mannequinFigures } from './body/mannequin/mannequin-figures.ts';
import { seeFilms } from './body/mannequin/see-films.ts';
import { seeClip } from './body/judge-clips.ts';
import type { SeenClip } from './body/judge-clips.ts';
import { printTable } from './body/print-table.ts';
import { readClipTruth } from './clip-truth.ts';

/** Beside the repository, because some of its heads may not be passed on. */
const MATERIAL = join(projectDir, '../shared/bench/gaze');
const CLIPS = { listening: 'd08_listening', answer: 'd07_long_answer' };
/** In which nobody nods; the first three were there when limits of nods were set. */
const OTHER_CLIPS = [
  ...['c04_notes', 'd04_panel2', 'd05_panel3'],
  ...['c01_steady', 'c02_shifty', 'c07_slouch', 'c10_second_monitor'],
  ...['d01_prompter', 'd02_turns', 'd03_backlit', 'd06_eyes_only', 'd09_stare'],
];
const WANTED = process.env['GREENROOM_BODY_CLIPS'];

function isWanted(clip: string): boolean {
  if (WANTED === undefined || WANTED === 'cached') return true;
  return WANTED.split(',').some((part) => part !== '' && clip.startsWith(part));
}

/** One that cannot be analysed is said and left out: its figures are not measured. */
async function see(clip: string, workFolder: string): Promise<SeenClip | null> {
  if (!isWanted(clip)) return null;
  if (!existsSync(join(MATERIAL, 'clips', `${clip}.mp4`))) {
    say(`${clip}: not measured, it is not beside the repository.`);
    return null;
  }
  try {
    const truth = readClipTruth(clip, MATERIAL);
    if (WANTED === 'cached' && !isCached(clip, truth)) return null;
    return seeClip(truth, await tracksOf(clip, truth, MATERIAL, workFolder));
  } catch (cause) {
    say(`${clip}: not analysed. ${String(cause)}`);
    process.exitCode = 1;
    return null;
  }
}

/** The first series does not say how low anybody sits. */
const saysHowLow = (clip: SeenClip | null): clip is SeenClip =>
  clip?.truth.frame.some(({ slouch }) => slouch !== undefined) ?? false;

const workFolder = mkdtempSync(join(tmpdir(), 'greenroom-body-'));
try {
  const figures = [...analyticFigures(), ...movementFigures()];
  const listening = await see(CLIPS.listening, workFolder);
  const answer = await see(CLIPS.answer, workFolder);
  const others: SeenClip[] = [];
  for (const clip of OTHER_CLIPS) {
    const other = await see(clip, workFolder);
    if (other !== null) others.push(other);
  }
  const films = isWanted('mannequin') ? await seeFilms(WANTED === 'cached', workFolder) : [];
  printTable([
    ...figures,
    ...mannequinFigures(films),
    ...listeningFigures(listening),
    ...otherFigures(others),
    ...answerFigures(answer),
    ...slouchFigures([listening, answer, ...others].filter(saysHowLow)),
  ]);
  say('\nPictures a second while the pose runs: npm run bench -- vision.');
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}
