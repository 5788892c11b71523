import { columnsText, figureText } from '../../../core/accuracy/accuracy-table.ts';
import { evenness } from '../../../core/metrics/statistics/evenness.ts';
import { say } from '../../../scripts/shared/people.ts';
import type { UncalibratedRun } from './clip-run.ts';
import { personTable, sharesOf } from './right-person.ts';

/** Of every panel: whom each frame is labelled with and told to, and the figures made of that. */
export function printPeople(runs: readonly UncalibratedRun[]): void {
  for (const { clip, frames, truth } of runs) {
    const table = personTable(frames, truth);
    if (table === null) continue;
    const names = [...Array.from({ length: table.people }, (_, person) => `${person}`), 'none'];
    say(`\n${clip}: frames by whom they are labelled with (rows) and told to (columns)`);
    say(
      columnsText([
        ['', ...names],
        ...table.counts.map((row, index) => [names[index] ?? '', ...row.map(String)]),
      ]),
    );
    const { labelled, told } = sharesOf(table);
    const line = (shares: readonly number[]): string =>
      `balance ${figureText(evenness(shares), 3)}, smallest share ${figureText(Math.min(...shares), 3)}, shares ${shares.map((share) => figureText(share, 3)).join(' ')}`;
    say(`Told to the right person: ${figureText(table.right, 3)}`);
    say(`True: ${line(labelled)}`);
    say(`Told: ${line(told)}`);
  }
}
