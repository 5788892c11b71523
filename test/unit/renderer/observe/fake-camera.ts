/** Camera hardware for tests: tracks that end when told, and devices that come and go. */

export class FakeTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live';
  muted = false;
  readonly clones: FakeTrack[] = [];
  readonly label: string;
  readonly deviceId: string;
  constructor(label: string, deviceId: string) {
    super();
    this.label = label;
    this.deviceId = deviceId;
  }
  /** As the standard has it, ending a track by hand fires no event. */
  stop(): void {
    this.readyState = 'ended';
  }
  unplug(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
  clone(): FakeTrack {
    const copy = new FakeTrack(this.label, this.deviceId);
    this.clones.push(copy);
    return copy;
  }
  getSettings(): MediaTrackSettings {
    return { deviceId: this.deviceId, width: 640, height: 480, frameRate: 30 };
  }
}

export const asTrack = (track: FakeTrack): MediaStreamTrack => track as unknown as MediaStreamTrack;

export type FakeDevices = {
  readonly devices: () => MediaDevices;
  readonly tracks: FakeTrack[];
  readonly requests: MediaStreamConstraints[];
  readonly plugMicrophone: (deviceId: string) => void;
  readonly unplugMicrophone: (deviceId: string) => void;
  readonly plug: (deviceId: string, label?: string) => void;
  readonly unplug: (deviceId: string) => void;
  /** Every request is refused with this from now on; null = no more. */
  readonly refuse: (name: string | null) => void;
  /** Requests wait until `release` from now on. */
  readonly hold: () => { readonly release: () => void };
};

export function createFakeDevices(): FakeDevices {
  const plugged = new Map<string, string>();
  const microphones = new Set<string>();
  const events = new EventTarget();
  const tracks: FakeTrack[] = [];
  const requests: MediaStreamConstraints[] = [];
  let refusal: string | null = null;
  let held: Promise<void> = Promise.resolve();

  const changed = (): void => void events.dispatchEvent(new Event('devicechange'));

  async function getUserMedia(constraints: MediaStreamConstraints): Promise<MediaStream> {
    requests.push(constraints);
    await held;
    if (refusal !== null) throw new DOMException(`refused with ${refusal}`, refusal);
    const { video, audio } = constraints;
    if (typeof audio === 'object') return openMicrophone(audio);
    const exact = typeof video === 'object' ? askedFor(video) : null;
    const id = exact ?? [...plugged.keys()][0];
    if (id === undefined) throw new DOMException('none', 'NotFoundError');
    if (!plugged.has(id)) throw new DOMException('gone', 'OverconstrainedError');
    const track = new FakeTrack(plugged.get(id) ?? '', id);
    tracks.push(track);
    return {
      getVideoTracks: () => [track],
      getTracks: () => [track],
    } as unknown as MediaStream;
  }

  function openMicrophone(audio: MediaTrackConstraints): MediaStream {
    const exact = askedFor(audio);
    const id = exact ?? [...microphones][0];
    if (id === undefined) throw new DOMException('none', 'NotFoundError');
    if (!microphones.has(id)) throw new DOMException('gone', 'OverconstrainedError');
    const track = new FakeTrack(id, id);
    tracks.push(track);
    return { getAudioTracks: () => [track], getTracks: () => [track] } as unknown as MediaStream;
  }

  function endTracks(deviceId: string): void {
    for (const track of tracks) {
      if (track.deviceId !== deviceId || track.readyState !== 'live') continue;
      track.unplug();
      for (const clone of track.clones) clone.unplug();
    }
  }

  const media = {
    getUserMedia,
    enumerateDevices: () =>
      Promise.resolve([
        { kind: 'audioinput', deviceId: 'microphone', label: 'Microphone' },
        ...[...microphones].map((id) => ({ kind: 'audioinput', deviceId: id, label: id })),
        ...[...plugged].map(([deviceId, label]) => ({ kind: 'videoinput', deviceId, label })),
      ]),
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  } as unknown as MediaDevices;

  return {
    devices: () => media,
    tracks,
    requests,
    plug: (deviceId, label = deviceId) => {
      plugged.set(deviceId, label);
      changed();
    },
    plugMicrophone: (deviceId) => {
      microphones.add(deviceId);
      changed();
    },
    unplugMicrophone: (deviceId) => {
      microphones.delete(deviceId);
      endTracks(deviceId);
      changed();
    },
    unplug: (deviceId) => {
      plugged.delete(deviceId);
      endTracks(deviceId);
      changed();
    },
    refuse: (name) => {
      refusal = name;
    },
    hold: () => {
      let release: () => void = () => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return { release: () => release() };
    },
  };
}

function askedFor({ deviceId }: MediaTrackConstraints): string | null {
  return typeof deviceId === 'object' && 'exact' in deviceId ? String(deviceId.exact) : null;
}
