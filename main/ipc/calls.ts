import { randomUUID } from 'node:crypto';
import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { CALLS } from '../../core/ipc/contract.ts';
import type { CallName, EventName, EventPayload } from '../../core/ipc/contract.ts';
import type { Log } from '../log.ts';
import { answerCall } from './answer-call.ts';
import type { Handlers, SenderFacts } from './answer-call.ts';

/** Registers every call of the contract. The one file that knows `ipcMain`. */
export function registerCalls(handlers: Handlers, log: Log): void {
  for (const name of Object.keys(CALLS) as CallName[]) {
    ipcMain.handle(name, (event, input: unknown) =>
      answerCall(name, senderFacts(event), input, { handlers, log, createId: randomUUID }),
    );
  }
}

function senderFacts(event: IpcMainInvokeEvent): SenderFacts {
  const frame = event.senderFrame;
  if (frame === null) return null;
  return { isMainFrame: frame === event.sender.mainFrame, origin: frame.origin };
}

export function sendEvent<Name extends EventName>(
  contents: WebContents,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (!contents.isDestroyed()) contents.send(name, payload);
}
