import { err, ok } from '../../core/result.ts';
import type { RecordingRoom } from '../analysis/recording-room.ts';
import { invalidInput } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';

export type RecordingCalls = {
  readonly room: RecordingRoom;
  /** Asks the user for a file; null = cancelled. */
  readonly chooseRecording: () => Promise<string | null>;
};

/** A recording, from choosing its file to its stored session. */
export function createRecordingHandlers({
  room,
  chooseRecording,
}: RecordingCalls): Pick<
  Handlers,
  | 'recordings:state'
  | 'recordings:choose'
  | 'recordings:open-dropped'
  | 'recordings:start'
  | 'recordings:cancel'
  | 'recordings:clear'
> {
  return {
    'recordings:state': () => ok(room.state()),
    'recordings:choose': async () => {
      const path = await chooseRecording();
      return path === null ? ok(room.state()) : room.open(path);
    },
    'recordings:open-dropped': ({ path }) =>
      path === ''
        ? err(invalidInput('What was dropped is not a file on this computer. Choose one instead.'))
        : room.open(path),
    'recordings:start': (order) => room.start(order),
    'recordings:cancel': async () => ok(await room.cancel()),
    'recordings:clear': async () => ok(await room.clear()),
  };
}
