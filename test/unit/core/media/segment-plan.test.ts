import { describe, expect, it } from 'vitest';
import { endReason, isSameContent, wantedContent } from '../../../../core/media/segment-plan.ts';
import type { Circumstances } from '../../../../core/media/segment-plan.ts';

const WELL: Circumstances = {
  choice: 'video-and-sound',
  hasPictures: true,
  hasSound: true,
  isPaused: false,
  isSuspended: false,
  isWaiting: false,
  stopped: null,
};
const BOTH = { hasVideo: true, hasSound: true };
const SOUND = { hasVideo: false, hasSound: true };
const VIDEO = { hasVideo: true, hasSound: false };

describe('what is recorded', () => {
  it('is what was chosen, as far as there is of it', () => {
    expect(wantedContent(WELL)).toEqual(BOTH);
    expect(wantedContent({ ...WELL, hasPictures: false })).toEqual(SOUND);
    expect(wantedContent({ ...WELL, hasSound: false })).toEqual(VIDEO);
    expect(wantedContent({ ...WELL, hasPictures: false, hasSound: false })).toBeNull();
  });

  it('has no picture where only sound was chosen, and nothing where nothing was', () => {
    expect(wantedContent({ ...WELL, choice: 'sound-only' })).toEqual(SOUND);
    expect(wantedContent({ ...WELL, choice: 'sound-only', hasSound: false })).toBeNull();
    expect(wantedContent({ ...WELL, choice: 'nothing' })).toBeNull();
  });

  it.each<Partial<Circumstances>>([
    { isPaused: true },
    { isSuspended: true },
    { isWaiting: true },
    { stopped: 'disk-full' },
  ])('is nothing while %o', (change) => {
    expect(wantedContent({ ...WELL, ...change })).toBeNull();
  });

  it('is told apart by picture and sound', () => {
    expect(isSameContent(BOTH, { ...BOTH })).toBe(true);
    expect(isSameContent(BOTH, SOUND)).toBe(false);
    expect(isSameContent(null, null)).toBe(true);
    expect(isSameContent(null, SOUND)).toBe(false);
  });
});

describe('why a segment ends', () => {
  it.each([
    { running: BOTH, next: SOUND, change: { hasPictures: false }, reason: 'camera-lost' },
    { running: BOTH, next: VIDEO, change: { hasSound: false }, reason: 'microphone-lost' },
    { running: SOUND, next: BOTH, change: {}, reason: 'device-back' },
    { running: BOTH, next: null, change: { isPaused: true }, reason: 'paused' },
    {
      running: BOTH,
      next: null,
      change: { isPaused: true, isSuspended: true },
      reason: 'suspended',
    },
    { running: BOTH, next: null, change: { stopped: 'disk-full' }, reason: 'disk-full' },
  ] as const)('$reason', ({ running, next, change, reason }) => {
    expect(endReason(running, next, { ...WELL, ...change })).toBe(reason);
  });
});
