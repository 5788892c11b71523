import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCommandLine } from '../../../../main/cli/parse-arguments.ts';

const ID = '00000000-0000-4000-8000-000000000001';

const commandOf = (line: string) => {
  const parsed = parseCommandLine(line.split(' '));
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};
const errorOf = (line: string): string => {
  const parsed = parseCommandLine(line === '' ? [] : line.split(' '));
  return parsed.ok ? `accepted: ${JSON.stringify(parsed.value)}` : parsed.error;
};

describe('analyze', () => {
  test('takes the file alone: the session is stored and nothing written', () => {
    expect(commandOf('analyze talk.mp4')).toEqual({
      kind: 'analyze',
      file: 'talk.mp4',
      outputs: [],
      range: { fromMs: 0, toMs: null },
      marks: null,
      tiles: null,
      withPose: true,
      labels: null,
    });
  });

  test('takes everything at once, in milliseconds', () => {
    const line =
      'analyze talk.mp4 --json o.json --frames f.jsonl --csv t.csv --notes n.pdf --from 2 --to 30.5 --no-pose --calibrate lens=0.3-2.4,interviewer=2.8-5';
    expect(commandOf(line)).toEqual({
      kind: 'analyze',
      file: 'talk.mp4',
      outputs: [
        { path: 'o.json', content: 'json' },
        { path: 'f.jsonl', content: 'frames' },
        { path: 't.csv', content: 'csv' },
        { path: 'n.pdf', content: 'pdf' },
      ],
      range: { fromMs: 2_000, toMs: 30_500 },
      marks: {
        lens: { startMs: 300, endMs: 2_400 },
        interviewer: { startMs: 2_800, endMs: 5_000 },
        people: [],
      },
      tiles: null,
      withPose: false,
      labels: null,
    });
  });

  test('takes where the interviewers are, to either side of the lens and below it', () => {
    const tiles = [
      { xCm: -13, yCm: -9 },
      { xCm: 13, yCm: -9.5 },
    ];
    expect(commandOf('analyze talk.mp4 --tiles -13,-9;13,-9.5')).toMatchObject({ tiles });
    expect(commandOf('analyze --tiles=-13,-9;13,-9.5 talk.mp4')).toMatchObject({ tiles });
    expect(commandOf('analyze talk.mp4 --tiles 0,-40')).toMatchObject({
      tiles: [{ xCm: 0, yCm: -40 }],
    });
  });

  test.each([
    ['0,-41', /--tiles is written X,Y;X,Y/],
    ['0,40.1', /--tiles is written X,Y;X,Y/],
    ['151,-5', /--tiles is written X,Y;X,Y/],
    ['3', /"3" is not/],
    ['1,-2;', /"" is not/],
    ['0,-5;1,-5;2,-5;3,-5;4,-5', /4 places at most/],
  ])('refuses the places %s', (tiles, message) => {
    expect(errorOf(`analyze talk.mp4 --tiles ${tiles}`)).toMatch(message);
  });

  test('refuses looks at more people than there are places', () => {
    const marks = 'lens=0-2,interviewer=2-4,person1=4-6';
    expect(errorOf(`analyze talk.mp4 --calibrate ${marks} --tiles 0,-5`)).toBe(
      '--calibrate marks looks at 2 people, but --tiles names 1.',
    );
    expect(commandOf(`analyze talk.mp4 --calibrate ${marks} --tiles 0,-5;20,-5`)).toMatchObject({
      tiles: [{ xCm: 0 }, { xCm: 20 }],
    });
  });

  test('takes the file of known looks', () => {
    expect(commandOf('analyze talk.mp4 --labels looks.csv')).toMatchObject({ labels: 'looks.csv' });
    expect(errorOf('analyze talk.mp4 --labels=')).toMatch(/--labels needs the name of a file/);
    expect(errorOf('sessions list --labels looks.csv')).toMatch(/takes no --labels/);
  });

  test.each([
    ['n.md', 'markdown'],
    ['n.HTML', 'html'],
    ['n.pdf', 'pdf'],
  ])('the ending of %s makes the notes %s', (path, content) => {
    expect(commandOf(`analyze talk.mp4 --notes ${path}`)).toMatchObject({
      outputs: [{ path, content }],
    });
  });

  test('a name that begins with a dash goes behind two dashes', () => {
    expect(commandOf('analyze -- -talk.mp4')).toMatchObject({ file: '-talk.mp4' });
  });

  test.each([
    ['analyze', /needs the video file/],
    ['analyze a.mp4 b.mp4', /"b.mp4" is one too many/],
    ['analyze a.mp4 --jsn o.json', /--jsn/],
    ['analyze a.mp4 --json', /--json/],
    ['analyze a.mp4 --json=', /--json needs the name of a file/],
    ['analyze a.mp4 --json o --json p', /--json is given twice/],
    ['analyze a.mp4 --json o.json --frames o.json', /same file/],
    ['analyze a.mp4 --notes n.txt', /\.md, \.html or \.pdf/],
    ['analyze a.mp4 --from -1', /--from/],
    ['analyze a.mp4 --from soon', /"soon" is none/],
    ['analyze a.mp4 --from 86401', /time in seconds/],
    ['analyze a.mp4 --from 5 --to 5', /later than --from/],
    ['analyze a.mp4 --to 0', /later than --from/],
  ])('%s is refused', (line, why) => {
    expect(errorOf(line)).toMatch(why);
  });
});

describe('--calibrate', () => {
  test('does with the lens alone', () => {
    expect(commandOf('analyze a.mp4 --calibrate lens=1-3')).toMatchObject({
      marks: { lens: { startMs: 1_000, endMs: 3_000 }, interviewer: null, people: [] },
    });
  });

  test.each([
    ['interviewer=2-5', /needs the look into the lens/],
    ['lens=1-3,person1=5-4', /the look at a person must end after it begins/],
    ['lens=1-3,person1=5-8,person1=8-10', /names person1 twice/],
    ['lens=1-3,person1=2.9-5', /lens and person1 at the same time/],
    ['lens=1-3,interviewer=3-5,person1=5-8,person2=2-4', /lens and person2 at the same time/],
    ['lens=2-1', /ends before it begins/],
    ['lens=1-2.4', /at least 1.5 s/],
    ['lens=1-3,lens=4-7', /lens twice/],
    ['lens=1-3,interviewer=2-5', /at the same time/],
    ['lens=1-3,camera=4-6', /"camera=4-6" is not/],
    ['lens=1', /"lens=1" is not/],
    ['', /is not/],
  ])('"%s" is refused', (marks, why) => {
    const parsed = parseCommandLine(['analyze', 'a.mp4', `--calibrate=${marks}`]);
    expect(parsed.ok ? 'accepted' : parsed.error).toMatch(why);
  });

  test('people may be looked at before and after the lens, and at the moments of each other', () => {
    const marks = 'lens=5-7,interviewer=7-9,person1=3-5,person2=7-10';
    expect(commandOf(`analyze a.mp4 --calibrate ${marks}`)).toMatchObject({
      marks: { people: [{ startMs: 3_000 }, { startMs: 7_000 }] },
    });
  });

  test('exactly a second and a half is enough', () => {
    expect(commandOf('analyze a.mp4 --calibrate lens=1-2.5')).toMatchObject({ kind: 'analyze' });
  });
});

describe('the other commands', () => {
  test('help and version win over everything that can be read', () => {
    expect(commandOf('analyze --help')).toEqual({ kind: 'help' });
    expect(commandOf('-v')).toEqual({ kind: 'version' });
  });

  test('sessions list', () => {
    expect(commandOf('sessions list')).toEqual({ kind: 'list-sessions' });
    expect(errorOf('sessions')).toMatch(/sessions list/);
    expect(errorOf('sessions list --json o')).toMatch(/no --json/);
  });

  test('export writes one file', () => {
    expect(commandOf(`export ${ID} --notes n.md`)).toEqual({
      kind: 'export',
      sessionId: ID,
      output: { path: 'n.md', content: 'markdown' },
    });
    expect(errorOf('export 12 --notes n.md')).toMatch(/not the ID/);
    expect(errorOf(`export ${ID}`)).toMatch(/--notes/);
    expect(errorOf(`export ${ID} --notes n.md --from 3`)).toMatch(/no --from/);
  });

  test('anything else is told what there is', () => {
    expect(errorOf('')).toMatch(/analyze, sessions or export/);
    expect(errorOf('analyse a.mp4')).toMatch(/no command "analyse"/);
  });
});

test('whatever is typed, the answer is a command or one line of text', () => {
  const words = fc.array(
    fc.oneof(
      fc.string(),
      fc.constantFrom('analyze', '--calibrate', 'lens=1-3', '--from', '--', '--notes', 'n.md'),
    ),
  );
  fc.assert(
    fc.property(words, (commandLine) => {
      const parsed = parseCommandLine(commandLine);
      return parsed.ok || (parsed.error.length > 0 && typeof parsed.error === 'string');
    }),
  );
});
