/**
 * A process that stores track batches as fast as it may and says the number of each one it was told
 * is stored. It is killed in the middle by its test. Argument: the data folder.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createHandlers } from '../../../main/handlers/handlers.ts';
import { answerCall } from '../../../main/ipc/answer-call.ts';
import { createNotices } from '../../../main/notices.ts';
import { prepareStore } from '../../../main/services/prepare-store.ts';
import {
  aDataQuality,
  aFaceBatch,
  aNewSession,
  frameTimes,
} from '../../helpers/builders-session.ts';
import { aHandlerContext } from '../../helpers/handler-context.ts';

const folder = process.argv[2] ?? '';
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const notices = createNotices(() => undefined);
const now = () => new Date();
const store = prepareStore({ folder, binding: null, now, log, notices });
const handlers = createHandlers(aHandlerContext({ store, notices, log, now, folder }));
const sender = { isMainFrame: true, origin: 'app://greenroom' };
const options = { handlers, log, createId: randomUUID };

const created = await answerCall('sessions:create', sender, aNewSession(), options);
if (!created.ok) throw new Error(created.error.text);
const sessionId = created.value.id;
await answerCall(
  'sessions:begin-phase',
  sender,
  {
    sessionId,
    phase: { kind: 'answer', questionIndex: 0, take: 1, startMs: 0, endMs: null },
  },
  options,
);

for (let sequence = 0; ; sequence += 1) {
  const stored = await answerCall(
    'sessions:append-track',
    sender,
    {
      sessionId,
      track: 'face',
      sequence,
      batch: aFaceBatch(frameTimes(sequence * 1_000, 25)),
      dataQuality: aDataQuality({ faceFrames: (sequence + 1) * 25 }),
    },
    options,
  );
  // Written through at once: what the test has read was acknowledged before the kill.
  if (stored.ok) writeSync(1, `${sequence}\n`);
}
