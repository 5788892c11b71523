import { describe, expect, test } from 'vitest';
import { clockText, progressLine } from '../../../../main/cli/progress-line.ts';
import { sessionListText } from '../../../../main/cli/session-list.ts';
import { createTerminal } from '../../../../main/cli/terminal.ts';
import { aSummary } from '../../../helpers/a-review.ts';

function aTerminal(isWatched: boolean) {
  let written = '';
  let time = 0;
  const terminal = createTerminal(
    (text) => {
      written += text;
    },
    isWatched,
    () => time,
  );
  return { terminal, written: () => written, wait: (ms: number) => void (time += ms) };
}

describe('lines for the user', () => {
  test('progress is shown to nobody where nobody watches', () => {
    const { terminal, written } = aTerminal(false);
    terminal.showProgress('half');
    terminal.say('It did not work.');
    expect(written()).toBe('It did not work.\n');
  });

  test('a message takes the place of the progress line', () => {
    const { terminal, written } = aTerminal(true);
    terminal.showProgress('half');
    terminal.say('Done.');
    expect(written()).toBe('\r\u001B[Khalf\r\u001B[KDone.\n');
  });

  test('progress is not written more often than can be read', () => {
    const { terminal, written, wait } = aTerminal(true);
    terminal.showProgress('1');
    wait(199);
    terminal.showProgress('2');
    wait(1);
    terminal.showProgress('3');
    expect(written().replaceAll('\r\u001B[K', '')).toBe('13');
  });

  test('a file name cannot steer the terminal', () => {
    const { terminal, written } = aTerminal(false);
    terminal.say('a\u001B[2Jb.mp4 is empty.');
    expect(written()).toBe('a?[2Jb.mp4 is empty.\n');
  });
});

describe('the progress line', () => {
  const facts = {
    ranges: [{ fromMs: 10_000, toMs: 110_000 }],
    endMs: 200_000,
    atMs: 60_000,
    frames: 1_500,
    elapsedMs: 60_000,
  };

  test('tells share, speed and time left of the part that is analysed', () => {
    expect(progressLine('talk.mp4', 'measuring', facts)).toBe(
      'Analysing talk.mp4: 50 %, 25 pictures a second, 1:00 left',
    );
  });

  test('guesses no time left at the very beginning', () => {
    const early = { ...facts, atMs: 11_900 };
    expect(progressLine('talk.mp4', 'measuring', early)).toBe('Analysing talk.mp4: 1 %');
  });

  test('tells that the marked looks come first', () => {
    expect(progressLine('talk.mp4', 'checking', facts)).toMatch(
      /^Checking the marked looks in talk\.mp4: 50 %/,
    );
  });

  test('minutes and seconds', () => {
    expect([clockText(0), clockText(59_600), clockText(3_725_000)]).toEqual([
      '0:00',
      '1:00',
      '62:05',
    ]);
  });
});

test('the list of sessions has one line each, without control characters of their names', () => {
  const text = sessionListText([aSummary({ company: 'Acme\n' }), aSummary({ calibrated: false })]);
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(
    /^00000000\S+ {2}2025-03-04 09:30 {4}1:40 {2}finished {5}calibrated {6}Acme , Engineer$/,
  );
  expect(lines[1]).toContain('not calibrated');
});
