export type Previews = {
  readonly show: (stream: MediaStream | null) => void;
  /** Returns detach. */
  readonly attach: (video: HTMLVideoElement) => () => void;
};

/** Every video element that shows the live picture; they follow when the camera changes. */
export function createPreviews(): Previews {
  const videos = new Set<HTMLVideoElement>();
  let shown: MediaStream | null = null;

  function present(video: HTMLVideoElement): void {
    if (video.srcObject === shown) return;
    video.srcObject = shown;
    // Rejected when the element is taken away at once; there is then nothing to play.
    if (shown !== null) void video.play().catch(() => undefined);
  }

  return {
    show: (stream) => {
      shown = stream;
      for (const video of videos) present(video);
    },
    attach: (video) => {
      video.muted = true;
      video.playsInline = true;
      videos.add(video);
      present(video);
      return () => {
        videos.delete(video);
        video.srcObject = null;
      };
    },
  };
}
