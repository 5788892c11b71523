import type { StudioBridge } from '../../../core/ipc/contract.ts';
import { createFaceWorker, createPoseWorker } from '../vision/create-workers.ts';
import { createCameraSource } from './camera.ts';
import { windowClock } from './clock.ts';
import { openFrameFeed } from './frame-feed.ts';
import { createObserver } from './observer.ts';
import type { OpenTracks } from './open-tracks.ts';
import type { Observer } from './types.ts';

/** Our own scheme, where models and their runtime are served whatever page is shown. */
const ORIGIN = 'app://greenroom';

/** The observer of the running app: real camera, real workers. */
export function createWindowObserver(
  bridge: Pick<StudioBridge, 'app:report-problem'>,
  tracks: OpenTracks,
): Observer {
  return createObserver({
    camera: createCameraSource({ tracks }),
    openFeed: (track, purpose) => openFrameFeed(track, tracks, purpose),
    createFaceWorker,
    createPoseWorker,
    clock: windowClock,
    windowTimeOrigin: performance.timeOrigin,
    origin: ORIGIN,
    report: (where, message) => {
      // A lost report changes nothing for the user.
      void bridge['app:report-problem']({ where: `vision/${where}`, message }).catch(
        () => undefined,
      );
    },
  });
}
