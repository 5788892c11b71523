import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { MediaSegment } from '../../../../core/domain/media-segment.ts';
import type { StudioBridge } from '../../../../core/ipc/contract.ts';
import { ok } from '../../../../core/result.ts';
import { BridgeContext } from '../../../../renderer/src/bridge/bridge-context.ts';
import { useSegments } from '../../../../renderer/src/replay/use-segments.ts';
import { aSegment } from '../../../helpers/a-segment.ts';

afterEach(cleanup);

const finalizing = [aSegment({ state: 'finalizing' })];
const sessionId = aSegment().sessionId;

function setUp(now: readonly MediaSegment[]) {
  let tell: (change: { readonly sessionId: string }) => void = () => undefined;
  const bridge = {
    on: (_name: string, listener: typeof tell) => {
      tell = listener;
      return () => {
        tell = () => undefined;
      };
    },
    'media:list': async () => ok([...now]),
  } as unknown as StudioBridge;
  const view = renderHook(({ stored }) => useSegments(sessionId, stored), {
    initialProps: { stored: finalizing },
    wrapper: ({ children }) => <BridgeContext value={bridge}>{children}</BridgeContext>,
  });
  return { ...view, change: (id: string) => act(async () => tell({ sessionId: id })) };
}

describe('what is recorded of the session on the screen', () => {
  const ready = [aSegment({ state: 'ready' })];

  test('is what it was opened with until it changes, and then what it is now', async () => {
    const { result, change } = setUp(ready);
    expect(result.current).toBe(finalizing);
    await change(sessionId);
    expect(result.current).toEqual(ready);
  });

  test('does not change with another session', async () => {
    const { result, change } = setUp(ready);
    await change('00000000-0000-4000-8000-0000000000ff');
    expect(result.current).toBe(finalizing);
  });

  test('is what came with the session when that was read again afterwards', async () => {
    const { result, change, rerender } = setUp(ready);
    await change(sessionId);
    const deleted = [aSegment({ state: 'deleted' })];
    rerender({ stored: deleted });
    expect(result.current).toBe(deleted);
  });
});
