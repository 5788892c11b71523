import { describe, expect, it } from 'vitest';
import {
  checkRuntime,
  readModel,
  UnusableFile,
} from '../../../../renderer/src/vision/worker/model-file.ts';

const answering = (response: Response) => () => Promise.resolve(response);

describe('checking the runtime', () => {
  const runtime = (altered: string) => (url: string) =>
    Promise.resolve(
      url.endsWith(altered)
        ? Response.json({ file: altered, text: 'Install again.' }, { status: 409 })
        : new Response('fine'),
    );

  it('finds the altered file among those that the task loads by itself', async () => {
    const check = checkRuntime('app://x/vision-runtime', runtime('.wasm'));
    await expect(check).rejects.toMatchObject({ text: 'Install again.' });
  });

  it('finds nothing when all of them are served', async () => {
    await expect(checkRuntime('app://x/vision-runtime', runtime('none'))).resolves.toBeUndefined();
  });
});

describe('reading a model', () => {
  it('gives its bytes', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    expect(await readModel('app://x/m.task', answering(new Response(bytes)))).toEqual(bytes);
  });

  it('passes on what the main process says of an altered file', async () => {
    const told = Response.json({ file: 'm.task', text: 'Install again.' }, { status: 409 });
    const failure = await readModel('app://x/m.task', answering(told)).catch((error) => error);
    expect(failure).toBeInstanceOf(UnusableFile);
    expect(failure).toMatchObject({ text: 'Install again.' });
  });

  it.each([404, 409])('has words of its own for a bare %i', async (status) => {
    const bare = new Response('no', { status });
    const failure = await readModel('app://x/m.task', answering(bare)).catch((error) => error);
    expect(failure).toBeInstanceOf(UnusableFile);
    expect(failure).toMatchObject({ text: expect.stringContaining('Install') });
  });

  it('is an ordinary failure, worth another try, when the server stumbles', async () => {
    const failure = await readModel(
      'app://x/m.task',
      answering(new Response('', { status: 500 })),
    ).catch((error) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(UnusableFile);
  });
});
