import { describe, expect, test } from 'vitest';
import { CALLS, MAX_BATCH_BYTES } from '../../../../core/ipc/contract.ts';
import type { CallName } from '../../../../core/ipc/contract.ts';
import { CallFailure, notFound } from '../../../../main/failure.ts';
import { answerCall, isTrustedSender } from '../../../../main/ipc/answer-call.ts';
import type { Handlers, SenderFacts } from '../../../../main/ipc/answer-call.ts';

const OWN_PAGE = { isMainFrame: true, origin: 'app://greenroom' };
const SESSION_ID = '00000000-0000-4000-8000-000000000001';

/** Handlers that remember what reached them, so that a test can say that nothing did. */
function aBorder(behaviour: () => unknown = () => ({ ok: true, value: undefined })) {
  const reached: unknown[] = [];
  const lines: string[] = [];
  const write = (message: string): void => void lines.push(message);
  const handlers = Object.fromEntries(
    Object.keys(CALLS).map((name) => [
      name,
      (input: unknown) => {
        reached.push(input);
        return behaviour();
      },
    ]),
  ) as unknown as Handlers;
  const log = { info: write, warn: write, error: write };
  const call = (name: CallName, input: unknown, sender: SenderFacts = OWN_PAGE) =>
    answerCall(name, sender, input, { handlers, log, createId: () => 'id-1' });
  return { reached, lines, call };
}

describe('the border of the main process', () => {
  test.each<[string, SenderFacts]>([
    ['a frame that is gone', null],
    ['an embedded frame', { isMainFrame: false, origin: 'app://greenroom' }],
    ['another host', { isMainFrame: true, origin: 'app://elsewhere' }],
    ['a look-alike', { isMainFrame: true, origin: 'app://greenroom.example' }],
    ['a web page', { isMainFrame: true, origin: 'https://greenroom' }],
    ['an opaque origin', { isMainFrame: true, origin: 'null' }],
  ])('%s gets nothing done, whatever it asks', async (_who, sender) => {
    expect(isTrustedSender(sender)).toBe(false);
    const { call, reached } = aBorder();
    for (const name of Object.keys(CALLS) as CallName[]) {
      expect(await call(name, undefined, sender)).toMatchObject({
        error: { type: 'InvalidInput' },
      });
    }
    expect(reached).toEqual([]);
  });

  test.each<[CallName, unknown]>([
    ['app:state', { extra: 1 }],
    ['settings:change', { theme: 'pink' }],
    ['settings:change', { preparationMs: '30' }],
    ['settings:change', { preparationMs: Number.NaN }],
    ['sessions:recover', {}],
    ['sessions:recover', { sessionId: '../../etc/passwd' }],
    ['sessions:recover', null],
    ['sessions:recover', [SESSION_ID]],
    ['markers:create', { sessionId: SESSION_ID, atMs: -1, note: '' }],
    ['markers:create', { sessionId: SESSION_ID, atMs: Number.POSITIVE_INFINITY, note: '' }],
    ['markers:create', { sessionId: SESSION_ID, atMs: 0, note: 'x'.repeat(2_001) }],
    ['export:save', { sessionId: SESSION_ID, format: 'exe' }],
    ['export:save', { format: 'pdf', path: '/tmp/x' }],
  ])('%s refuses %j before any handler sees it', async (name, input) => {
    const { call, reached } = aBorder();
    expect(await call(name, input)).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
    expect(reached).toEqual([]);
  });

  test('a track batch may be as large as the limit and not a byte larger', async () => {
    const { call, reached } = aBorder();
    const input = (bytes: number, batch: unknown = new Uint8Array(bytes)) => ({
      sessionId: SESSION_ID,
      track: 'face',
      sequence: 0,
      batch,
      dataQuality: {
        faceFrames: 0,
        faceDropped: 0,
        poseFrames: 0,
        poseDropped: 0,
        workerRestarts: 0,
        cameraLosses: 0,
      },
    });
    expect((await call('sessions:append-track', input(MAX_BATCH_BYTES))).ok).toBe(true);
    expect((await call('sessions:append-track', input(MAX_BATCH_BYTES + 1))).ok).toBe(false);
    expect((await call('sessions:append-track', input(0, [1, 2, 3]))).ok).toBe(false);
    expect(reached.length).toBe(1);
  });

  test('unknown keys do not reach the handler, prototypes neither', async () => {
    const { call, reached } = aBorder();
    const input = JSON.parse(`{"sessionId":"${SESSION_ID}","extra":1,"__proto__":{"admin":true}}`);
    await call('sessions:recover', input);
    expect(reached).toEqual([{ sessionId: SESSION_ID }]);
    expect(Object.hasOwn(Object(reached[0]), 'admin')).toBe(false);
  });

  test('a refusal names the field and never repeats its value', async () => {
    const { call, lines } = aBorder();
    const answer = await call('markers:change', { id: SESSION_ID, note: ['my secret'] });
    expect(answer).toMatchObject({ error: { text: expect.stringContaining('note') } });
    expect(JSON.stringify([answer, lines])).not.toContain('my secret');
  });

  test('an expected failure is answered as data', async () => {
    const { call } = aBorder(() => {
      throw new CallFailure(notFound('session'));
    });
    expect(await call('sessions:recover', { sessionId: SESSION_ID })).toEqual({
      ok: false,
      error: notFound('session'),
    });
  });

  test.each([
    ['SQLITE_FULL', 'DiskFull'],
    ['SQLITE_READONLY', 'CannotWrite'],
    ['SQLITE_READONLY_DBMOVED', 'CannotWrite'],
    ['SQLITE_IOERR_WRITE', 'CannotWrite'],
    ['SQLITE_CORRUPT', 'DatabaseUnavailable'],
    ['SQLITE_CORRUPT_INDEX', 'DatabaseUnavailable'],
    ['SQLITE_CONSTRAINT', 'Unexpected'],
    ['ENOENT', 'Unexpected'],
  ])('%s is answered as %s', async (code, type) => {
    const { call } = aBorder(() => {
      throw Object.assign(new Error('from below'), { code });
    });
    expect(await call('sessions:list', undefined)).toMatchObject({ ok: false, error: { type } });
  });

  test('an unexpected one is logged once and answered by its id, without its text', async () => {
    const { call, lines } = aBorder(() => {
      throw new Error('in /home/ada/greenroom.db');
    });
    const answer = await call('sessions:list', undefined);
    expect(answer).toMatchObject({ ok: false, error: { type: 'Unexpected', id: 'id-1' } });
    expect(JSON.stringify(answer)).not.toContain('/home/ada');
    expect(lines).toEqual(['sessions:list failed unexpectedly (id-1)']);
  });
});
