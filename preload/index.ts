import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type {
  CallInput,
  CallName,
  CallResult,
  DroppedFile,
  EventName,
  StudioBridge,
} from '../core/ipc/contract.ts';

// Only types come from the contract: its schemas run in the main process, and keeping them out
// keeps this script, which runs before every page, a few hundred bytes of plain code.
const call =
  <Name extends CallName>(name: Name) =>
  (input: CallInput<Name>): Promise<CallResult<Name>> =>
    ipcRenderer.invoke(name, input);

const EVENT_NAMES: Readonly<Record<EventName, true>> = {
  'app:notice': true,
  'power:suspend': true,
  'screen:moved': true,
  'recordings:changed': true,
  'media:changed': true,
  'bundle:progress': true,
};

const on: StudioBridge['on'] = (name, listener) => {
  if (!Object.hasOwn(EVENT_NAMES, name)) throw new Error('There is no such event.');
  // The event object carries the sender and must not cross into the page.
  const forward = (_event: unknown, payload: Parameters<typeof listener>[0]): void =>
    listener(payload);
  ipcRenderer.on(name, forward);
  return () => void ipcRenderer.off(name, forward);
};

// A file that a page made up has no path, and then the path is empty.
const pathOf = (file: DroppedFile): { readonly path: string } => ({
  path: webUtils.getPathForFile(file as File),
});

const studio = {
  'app:state': call('app:state'),
  'app:check-models': call('app:check-models'),
  'app:report-problem': call('app:report-problem'),
  'settings:get': call('settings:get'),
  'settings:change': call('settings:change'),
  'opportunities:list': call('opportunities:list'),
  'opportunities:create': call('opportunities:create'),
  'questions:library': call('questions:library'),
  'questions:save': call('questions:save'),
  'questions:delete': call('questions:delete'),
  'questions:restore': call('questions:restore'),
  'questions:set-favourite': call('questions:set-favourite'),
  'questions:save-set': call('questions:save-set'),
  'questions:delete-set': call('questions:delete-set'),
  'questions:outline': call('questions:outline'),
  'questions:save-outline': call('questions:save-outline'),
  'questions:record-draw': call('questions:record-draw'),
  'questions:export': call('questions:export'),
  'questions:choose-file': call('questions:choose-file'),
  'questions:open-dropped': (file) => call('questions:open-dropped')(pathOf(file)),
  'questions:take-in': call('questions:take-in'),
  'questions:close-file': call('questions:close-file'),
  'templates:list': call('templates:list'),
  'templates:save': call('templates:save'),
  'templates:delete': call('templates:delete'),
  'sessions:list': call('sessions:list'),
  'sessions:search': call('sessions:search'),
  'sessions:rename': call('sessions:rename'),
  'sessions:create': call('sessions:create'),
  'sessions:begin-phase': call('sessions:begin-phase'),
  'sessions:save-notes': call('sessions:save-notes'),
  'sessions:begin-answer': call('sessions:begin-answer'),
  'sessions:end-answer': call('sessions:end-answer'),
  'sessions:save-calibration': call('sessions:save-calibration'),
  'sessions:place-tiles': call('sessions:place-tiles'),
  'sessions:move-window': call('sessions:move-window'),
  'calibrations:last': call('calibrations:last'),
  'sessions:append-track': call('sessions:append-track'),
  'sessions:finish': call('sessions:finish'),
  'sessions:recover': call('sessions:recover'),
  'sessions:delete': call('sessions:delete'),
  'sessions:restore': call('sessions:restore'),
  'review:open': call('review:open'),
  'review:overlay': call('review:overlay'),
  'review:posture': call('review:posture'),
  'markers:create': call('markers:create'),
  'cues:save': call('cues:save'),
  'markers:change': call('markers:change'),
  'markers:delete': call('markers:delete'),
  'left-out:create': call('left-out:create'),
  'left-out:change': call('left-out:change'),
  'left-out:delete': call('left-out:delete'),
  'ratings:save': call('ratings:save'),
  'ratings:skip': call('ratings:skip'),
  'covered-points:save': call('covered-points:save'),
  'analysis:open': call('analysis:open'),
  'analysis:report': call('analysis:report'),
  'recordings:state': call('recordings:state'),
  'recordings:choose': call('recordings:choose'),
  'recordings:open-dropped': (file) => call('recordings:open-dropped')(pathOf(file)),
  'recordings:start': call('recordings:start'),
  'recordings:cancel': call('recordings:cancel'),
  'recordings:clear': call('recordings:clear'),
  'compare:takes': call('compare:takes'),
  'compare:earlier': call('compare:earlier'),
  'trends:sessions': call('trends:sessions'),
  'trends:figures': call('trends:figures'),
  'stage:fill-screen': call('stage:fill-screen'),
  'export:save': call('export:save'),
  'accuracy:save': call('accuracy:save'),
  'screen:current': call('screen:current'),
  'media:space': call('media:space'),
  'media:begin-segment': call('media:begin-segment'),
  'media:append': call('media:append'),
  'media:end-segment': call('media:end-segment'),
  'media:list': call('media:list'),
  'media:recovered': call('media:recovered'),
  'media:save-thumbnail': call('media:save-thumbnail'),
  'storage:list': call('storage:list'),
  'storage:delete-media': call('storage:delete-media'),
  'storage:restore-media': call('storage:restore-media'),
  'bundle:size': call('bundle:size'),
  'bundle:export': call('bundle:export'),
  'bundle:choose': call('bundle:choose'),
  'bundle:open-dropped': (file) => call('bundle:open-dropped')(pathOf(file)),
  'bundle:take-in': call('bundle:take-in'),
  'bundle:cancel': call('bundle:cancel'),
  'bundle:close': call('bundle:close'),
  'clips:begin': call('clips:begin'),
  'clips:write': call('clips:write'),
  'clips:finish': call('clips:finish'),
  'clips:cancel': call('clips:cancel'),
  on,
} satisfies StudioBridge;

contextBridge.exposeInMainWorld('studio', studio);
