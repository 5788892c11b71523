import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPreviews } from '../../../../renderer/src/observe/previews.ts';

function aVideo() {
  const video = document.createElement('video');
  vi.spyOn(video, 'play').mockResolvedValue(undefined);
  return video;
}

afterEach(() => vi.restoreAllMocks());

describe('live previews', () => {
  it('show the camera as soon as there is one, follow a change and go dark with it', () => {
    const previews = createPreviews();
    const video = aVideo();
    previews.attach(video);
    expect(video.play).not.toHaveBeenCalled();
    const first = new MediaStream();
    previews.show(first);
    expect(video.srcObject).toBe(first);
    expect(video.muted).toBe(true);
    const second = new MediaStream();
    previews.show(second);
    expect(video.srcObject).toBe(second);
    expect(video.play).toHaveBeenCalledTimes(2);
    previews.show(null);
    expect(video.srcObject).toBe(null);
  });

  it('let go of a video that was detached', () => {
    const previews = createPreviews();
    const video = aVideo();
    previews.show(new MediaStream());
    const detach = previews.attach(video);
    detach();
    expect(video.srcObject).toBe(null);
    previews.show(new MediaStream());
    expect(video.srcObject).toBe(null);
  });
});
