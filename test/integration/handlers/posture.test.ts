import { expect, test } from 'vitest';
import { MAX_OVERLAY_MS } from '../../../core/ipc/overlay-calls.ts';
import { postureAt } from '../../../core/replay/posture-frame.ts';
import { practise } from '../../helpers/practice.ts';
import type { Store } from '../../helpers/practice.ts';
import { aStudio } from '../../helpers/database.ts';

test('how the user sat comes from the stored tracks, against the stored calibration', async () => {
  const studio = aStudio();
  const store: Store = (name, input) => studio.value(name, input);
  const sessionId = await practise(store, { answers: [{ asideShare: 0 }] });
  const data = await studio.value('review:posture', { sessionId, startMs: 0, endMs: 20_000 });
  const posture = postureAt(data, 10_000);
  expect(posture?.head?.x).toBeCloseTo(0.5);
  expect(posture?.shoulders).not.toBeNull();
  expect(posture?.figures.lean).not.toBeNaN();
  expect(data).toMatchObject({
    calibrated: { hasPlace: true, hasShoulders: false },
    ghost: { shoulders: null },
  });
  const ask = (id: string, endMs: number) =>
    studio.call('review:posture', { sessionId: id, startMs: 0, endMs });
  expect(await ask(sessionId, MAX_OVERLAY_MS)).toMatchObject({ ok: true });
  expect(await ask(sessionId, MAX_OVERLAY_MS + 1)).toMatchObject({
    error: { type: 'InvalidInput' },
  });
  expect(await ask('00000000-0000-4000-8000-0000000000aa', 1_000)).toMatchObject({
    error: { type: 'NotFound' },
  });
});
