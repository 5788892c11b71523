import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import type { MediaSegment } from '../../../../core/domain/media-segment.ts';
import type { CallInput, StudioBridge } from '../../../../core/ipc/contract.ts';
import { SaveClipButton } from '../../../../renderer/src/features/clip-export/save-clip-button.tsx';
import { aRecord } from '../../../helpers/a-review.ts';
import { aSegment } from '../../../helpers/a-segment.ts';
import { aBridge, clearScreen, failure, renderScreen, success } from '../review/studio.tsx';

afterEach(clearScreen);

const FILM = aSegment({ startMs: 0, endMs: 60_000, bytes: 6_000_000 });
const SOUND = aSegment({ ...FILM, hasVideo: false, width: null, height: null });

async function openDialog(
  segments: readonly MediaSegment[] = [FILM],
  over: Partial<StudioBridge> = {},
) {
  const begun: CallInput<'clips:begin'>[] = [];
  const bridge = aBridge({
    'media:list': async () => success([...segments]),
    'clips:begin': async (input) => {
      begun.push(input);
      return success({ kind: 'cancelled' });
    },
    ...over,
  });
  const record = aRecord({ segments: [FILM] });
  const span = { startMs: 20_000, endMs: 30_000 };
  const label = 'Save clip of Q1';
  renderScreen(<SaveClipButton subject={{ record, span, clip: null }} label={label} />, bridge);
  fireEvent.click(screen.getByRole('button', { name: label }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Save a clip' }));
  return { dialog, begun };
}

describe('the dialog of a clip', () => {
  test('says how long and how large it gets; copied, it is as large as it was recorded', async () => {
    const { dialog } = await openDialog();
    // 640 × 360 at half a megabit and more, and sound.
    await dialog.findByText(/10 s long, about 901\.3 kB/);
    fireEvent.click(dialog.getByRole('radio', { name: 'Up to a second earlier' }));
    await dialog.findByText(/10 s long, about 1 MB/);
    fireEvent.click(dialog.getByRole('checkbox', { name: 'Mirrored' }));
    expect(dialog.queryByRole('radio', { name: 'Up to a second earlier' })).toBeNull();
  });

  test('says why a format cannot be had', async () => {
    const { dialog } = await openDialog();
    await dialog.findByText(/no encoder for H\.264 and AAC/);
    expect(dialog.getByRole('radio', { name: 'MP4' })).toHaveProperty('disabled', true);
  });

  test('asks for what was chosen, and stays when the user thinks better of the place', async () => {
    const { dialog, begun } = await openDialog();
    fireEvent.click(await dialog.findByRole('radio', { name: /As a file beside it/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(begun).toHaveLength(1));
    expect(begun[0]).toMatchObject({
      startMs: 20_000,
      endMs: 30_000,
      format: 'webm',
      purpose: 'file',
      withCaptionsFile: true,
    });
    await dialog.findByRole('button', { name: 'Save' });
    expect(dialog.queryByRole('alert')).toBeNull();
  });

  test('says why it could not be begun', async () => {
    const { dialog } = await openDialog([FILM], {
      'clips:begin': async () => failure('The folder is gone', 'Choose another one.'),
    });
    fireEvent.click(await dialog.findByRole('button', { name: 'Save' }));
    await dialog.findByText('The folder is gone');
  });

  test('of sound alone offers nothing to be drawn, and says that there is no picture', async () => {
    const { dialog } = await openDialog([SOUND]);
    await dialog.findByText(/Only sound was recorded here/);
    expect(dialog.queryByRole('checkbox')).toBeNull();
    expect(dialog.queryByRole('radio', { name: 'In the picture' })).toBeNull();
  });

  test('of a recording that was deleted meanwhile says that there is nothing', async () => {
    const { dialog } = await openDialog([aSegment({ ...FILM, state: 'deleted' })]);
    await dialog.findByText(/Nothing was recorded here/);
    expect(dialog.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});

test('where nothing was recorded no clip is offered', () => {
  const record = aRecord({ segments: [FILM] });
  const subject = { record, span: { startMs: 70_000, endMs: 80_000 }, clip: null };
  renderScreen(<SaveClipButton subject={subject} label="Save clip" />, aBridge({}));
  expect(screen.queryByRole('button')).toBeNull();
});

test('a dialog that is open stays when its recording goes meanwhile, and then nothing is offered', async () => {
  function Page() {
    const [segments, setSegments] = useState<readonly MediaSegment[]>([FILM]);
    const subject = {
      record: aRecord({ segments }),
      span: { startMs: 20_000, endMs: 30_000 },
      clip: null,
    };
    return (
      <>
        <button type="button" onClick={() => setSegments([])}>
          Lose it
        </button>
        <SaveClipButton subject={subject} label="Save clip of Q1" />
      </>
    );
  }
  renderScreen(<Page />, aBridge({ 'media:list': async () => success([FILM]) }));
  const loseIt = screen.getByText('Lose it');
  fireEvent.click(screen.getByRole('button', { name: 'Save clip of Q1' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Save a clip' }));
  fireEvent.click(loseIt);
  fireEvent.click(await dialog.findByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.queryByRole('button', { name: 'Save clip of Q1' })).toBeNull();
});
