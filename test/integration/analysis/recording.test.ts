import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sessionDocumentSchema } from '../../../core/notes/session-document.ts';
import { answerSpans } from '../../../core/review/spans.ts';
import { ok } from '../../../core/result.ts';
import { emptyFaceSample } from '../../../core/vision/face-features.ts';
import type { Analysed } from '../../../main/analysis/desk.ts';
import type { Analyse } from '../../../main/analysis/order.ts';
import { runAnalyze, runExport } from '../../../main/cli/analyze.ts';
import { parseCommandLine } from '../../../main/cli/parse-arguments.ts';
import { createTerminal } from '../../../main/cli/terminal.ts';
import { analysingAs, failingWith, REAL_FACTS, realSamples } from '../../helpers/analysing.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';

function aCommandLine(analyse: Analyse = analysingAs(realSamples.face)) {
  const studio = aStudio();
  const { store } = studio.context;
  if (store.kind !== 'ready') throw new Error('no database');
  const folder = aFolder();
  writeFileSync(join(folder, 'talk.mp4'), 'not looked at here');
  let said = '';
  const interruption = new AbortController();
  const context = {
    database: store.database,
    folder,
    terminal: createTerminal(
      (text) => void (said += text),
      false,
      () => 0,
    ),
    signal: interruption.signal,
    analyse,
    notes: { timeZone: 'UTC', printPdf: async () => new Uint8Array([37, 80, 68, 70]) },
    print: () => undefined,
    now: () => new Date('2026-05-06T07:08:09Z'),
    createId: () => crypto.randomUUID(),
    appVersion: '0.1.0',
  };
  const run = (line: string) => {
    const parsed = parseCommandLine(line.split(' '));
    if (!parsed.ok) throw new Error(parsed.error);
    if (parsed.value.kind === 'analyze') return runAnalyze(parsed.value, context);
    if (parsed.value.kind === 'export') return runExport(parsed.value, context);
    throw new Error(`${line} is not run here`);
  };
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { studio, folder, run, read, said: () => said, interrupt: () => interruption.abort() };
}

/** The real face looks into the lens and at the screen in these seconds of the clip. */
const CALIBRATE = '--calibrate lens=0-8,interviewer=8-16';

describe('a recording that was measured', () => {
  test('is a stored session like any other, with one answer over the analysed time', async () => {
    const { run, studio } = aCommandLine();
    expect(await run(`analyze talk.mp4 --from 2 --to 40`)).toBe(0);
    const [summary] = await studio.value('sessions:list', undefined);
    if (summary === undefined) throw new Error('nothing stored');
    expect(summary).toMatchObject({ state: 'finished', durationMs: 40_000, answerCount: 1 });
    const { record } = await studio.value('review:open', { sessionId: summary.id });
    expect(record.session).toMatchObject({
      source: 'recording',
      camera: { label: 'Recording talk.mp4', width: REAL_FACTS.width, height: REAL_FACTS.height },
      dataQuality: { faceFrames: realSamples.face.length, faceDropped: 0 },
    });
    expect(record.answers).toMatchObject([
      { startMs: 2_000, endMs: 40_000, question: { text: 'Recording: talk.mp4' } },
    ]);
  });

  test('gives every kind of file, each valid', async () => {
    const { run, read, said } = aCommandLine();
    const outputs = '--json o.json --frames f.jsonl --csv t.csv --notes n.md';
    expect(await run(`analyze talk.mp4 ${outputs}`)).toBe(0);
    expect(said()).toBe('');
    expect(sessionDocumentSchema.parse(JSON.parse(read('o.json'))).session.source).toBe(
      'recording',
    );
    const lines = read('f.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(realSamples.face.length);
    expect(read('t.csv').split('\n').length).toBeGreaterThan(realSamples.face.length);
    expect(read('n.md')).toContain('Recording: talk.mp4');
  });

  test('leaves the looks that were asked for out of the figures', async () => {
    const { run, studio } = aCommandLine();
    expect(await run(`analyze talk.mp4 ${CALIBRATE}`)).toBe(0);
    const [summary] = await studio.value('sessions:list', undefined);
    if (summary === undefined) throw new Error('nothing stored');
    expect(summary.calibrated).toBe(true);
    const { record } = await studio.value('review:open', { sessionId: summary.id });
    expect(record.phases.filter(({ kind }) => kind === 'calibration')).toHaveLength(2);
    // The spans of the answer's figures are what is left of it: 16 to 42 s.
    const [answer] = record.answers;
    if (answer === undefined) throw new Error('no answer');
    expect(answerSpans(answer, record, []).spans).toEqual([{ startMs: 16_000, endMs: 42_000 }]);
  });

  test('can be exported again by its ID', async () => {
    const { run, studio, read, said } = aCommandLine();
    await run('analyze talk.mp4');
    const [summary] = await studio.value('sessions:list', undefined);
    expect(await run(`export ${summary?.id} --notes again.html`)).toBe(0);
    expect(read('again.html')).toContain('<!doctype html>');
    expect(await run('export 00000000-0000-4000-8000-000000000009 --notes n.md')).toBe(1);
    expect(said()).toMatch(/^There is no session 00000000/);
  });
});

describe('what goes wrong', () => {
  const nothingIsLeft = async ({ studio, folder }: ReturnType<typeof aCommandLine>) => {
    expect(await studio.value('sessions:list', undefined)).toEqual([]);
    expect(readdirSync(folder)).toEqual(['talk.mp4']);
  };

  test('no face at all: 4, and everything is written as not measured', async () => {
    const nobody = realSamples.face.map((face) => emptyFaceSample(face));
    const { run, read, said } = aCommandLine(analysingAs(nobody));
    const line = `analyze talk.mp4 --no-pose --json o.json --frames f.jsonl ${CALIBRATE}`;
    expect(await run(line)).toBe(4);
    const document = sessionDocumentSchema.parse(JSON.parse(read('o.json')));
    const values = document.answers.flatMap(({ metrics }) => metrics.map(({ value }) => value));
    expect(values.length).toBeGreaterThan(5);
    expect(new Set(values)).toEqual(new Set([null]));
    expect(said()).toBe('No face was found in talk.mp4: everything is "not measured".\n');
  });

  test('a calibration that did not work: 1, and nothing is assumed or written', async () => {
    const command = aCommandLine();
    expect(await command.run('analyze talk.mp4 --json o.json --calibrate lens=60-70')).toBe(1);
    expect(command.said()).toMatch(/^The calibration .* Nothing was written\. .*\n$/);
    await nothingIsLeft(command);
  });

  test('without marks the eyes are learnt where the setting says that the interviewer is', async () => {
    const asked: unknown[] = [];
    const analyse = analysingAs(realSamples.face);
    const command = aCommandLine((order) => {
      asked.push(order.job.measure);
      return analyse(order);
    });
    await command.studio.value('settings:change', { interviewerFromLensCm: 9.5 });
    expect(await command.run('analyze talk.mp4 --no-pose')).toBe(0);
    expect(asked).toEqual([
      { withPose: false, eyes: { from: 'habit', interviewer: { xCm: 0, yCm: -9.5 } } },
    ]);
  });

  test('looks that are of no use are said before the whole is analysed', async () => {
    const asked: unknown[] = [];
    const unsteady = realSamples.face.map((face) =>
      face.t < 8_000 ? emptyFaceSample(face) : face,
    );
    const analyse = analysingAs(unsteady);
    const command = aCommandLine((order) => {
      asked.push(order.job.ranges);
      return analyse(order);
    });
    expect(await command.run(`analyze talk.mp4 ${CALIBRATE}`)).toBe(1);
    expect(command.said()).toMatch(/^The calibration from the look into the lens .*\n$/);
    expect(asked).toEqual([[{ fromMs: 0, toMs: 16_000 }]]);
    await nothingIsLeft(command);
  });

  test.each([
    ['cut-short', '12.3', 3],
    ['not-a-video', '', 3],
    ['no-picture', '', 3],
    ['no-decoder', 'hevc', 3],
    ['damaged', '4.0', 3],
    ['past-the-end', '42.0', 2],
    ['models', 'A file is damaged.', 1],
    ['fault', 'stalled', 1],
  ] as const)(
    'a fault of the kind %s: one line and the right code',
    async (fault, detail, code) => {
      const command = aCommandLine(failingWith({ fault, detail }));
      expect(await command.run('analyze talk.mp4 --json o.json')).toBe(code);
      expect(command.said()).toMatch(/^[^\n]+\n$/);
      await nothingIsLeft(command);
    },
  );

  test('interrupted: 130, nothing said, nothing left', async () => {
    const command = aCommandLine(async ({ signal }) => {
      command.interrupt();
      return signal.aborted ? null : ok({ facts: REAL_FACTS, batches: [] } satisfies Analysed);
    });
    expect(await command.run('analyze talk.mp4 --json o.json')).toBe(130);
    expect(command.said()).toBe('');
    await nothingIsLeft(command);
  });

  test('files that cannot be opened: 3', async () => {
    const { run, folder, said } = aCommandLine();
    mkdirSync(join(folder, 'folder.mp4'));
    writeFileSync(join(folder, 'empty.mp4'), '');
    for (const name of ['folder.mp4', 'empty.mp4', 'gone.mp4'])
      expect(await run(`analyze ${name}`)).toBe(3);
    expect(said().split('\n')).toEqual([
      'folder.mp4 is a folder, not a video file.',
      'empty.mp4 is empty.',
      'gone.mp4 does not exist.',
      '',
    ]);
  });

  test('the recording, a folder and a device are never written over', async () => {
    const { run, folder, read } = aCommandLine();
    symlinkSync(join(folder, 'talk.mp4'), join(folder, 'link.json'));
    mkdirSync(join(folder, 'dir.json'));
    for (const target of [
      'talk.mp4',
      './talk.mp4',
      'link.json',
      'dir.json',
      '/dev/null',
      'no/o.json',
    ])
      expect(await run(`analyze talk.mp4 --json ${target}`)).toBe(2);
    expect(read('talk.mp4')).toBe('not looked at here');
    expect(existsSync('/dev/null')).toBe(true);
  });
});
