import type { Page } from '@playwright/test';

type DeviceKind = 'audio' | 'video';

/**
 * Lets a test pull out the camera or the microphone of the window and put it back. To be called before
 * one is opened. A fake device of Chromium's cannot be unplugged, so what the page sees of one is
 * replaced: its tracks end as they do then, and it is neither listed nor given.
 */
export async function makeUnpluggable(page: Page): Promise<void> {
  await page.evaluate(() => {
    const media = navigator.mediaDevices;
    const open = new Set<MediaStreamTrack>();
    const gone = new Set<string>();
    const cloneTrack = MediaStreamTrack.prototype.clone;
    MediaStreamTrack.prototype.clone = function clone(this: MediaStreamTrack) {
      const copy = cloneTrack.call(this);
      open.add(copy);
      return copy;
    };
    const getUserMedia = media.getUserMedia.bind(media);
    media.getUserMedia = async (constraints = {}) => {
      for (const kind of ['audio', 'video'] as const) {
        const isAsked = constraints[kind] !== undefined && constraints[kind] !== false;
        if (isAsked && gone.has(kind)) throw new DOMException('unplugged', 'NotFoundError');
      }
      const stream = await getUserMedia(constraints);
      for (const track of stream.getTracks()) open.add(track);
      return stream;
    };
    const enumerateDevices = media.enumerateDevices.bind(media);
    media.enumerateDevices = async () => {
      const devices = await enumerateDevices();
      return devices.filter(({ kind }) => !gone.has(kind.replace('input', '')));
    };
    window.addEventListener('test-unplug', (event) => {
      const kind: unknown = event instanceof CustomEvent ? event.detail : null;
      gone.add(String(kind));
      for (const track of open) {
        if (track.kind !== kind || track.readyState === 'ended') continue;
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
      media.dispatchEvent(new Event('devicechange'));
    });
    window.addEventListener('test-plug-in', (event) => {
      gone.delete(String(event instanceof CustomEvent ? event.detail : ''));
      media.dispatchEvent(new Event('devicechange'));
    });
  });
}

const tell = (page: Page, what: string, kind: DeviceKind): Promise<void> =>
  page.evaluate(([name, detail]) => void window.dispatchEvent(new CustomEvent(name, { detail })), [
    what,
    kind,
  ] as const);

export const unplug = (page: Page, kind: DeviceKind): Promise<void> =>
  tell(page, 'test-unplug', kind);

export const plugIn = (page: Page, kind: DeviceKind): Promise<void> =>
  tell(page, 'test-plug-in', kind);
