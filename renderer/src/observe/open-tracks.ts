/**
 * Every track that was opened and has not ended, so that leaving a screen can be checked to have
 * switched the camera off. Clones hold the camera open as the original does.
 */
export type OpenTracks = {
  readonly add: (track: MediaStreamTrack) => void;
  /** Stops the track and forgets it. */
  readonly close: (track: MediaStreamTrack) => void;
  readonly count: () => number;
};

export function createOpenTracks(onCount: (count: number) => void): OpenTracks {
  const open = new Set<MediaStreamTrack>();
  const forget = (track: MediaStreamTrack): void => {
    if (open.delete(track)) onCount(open.size);
  };
  return {
    add: (track) => {
      if (open.has(track)) return;
      open.add(track);
      onCount(open.size);
      track.addEventListener('ended', () => forget(track), { once: true });
    },
    close: (track) => {
      track.stop();
      forget(track);
    },
    count: () => open.size,
  };
}
