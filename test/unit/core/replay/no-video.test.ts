import { describe, expect, test } from 'vitest';
import { noVideoText } from '../../../../core/replay/no-video.ts';
import { aSegment } from '../../../helpers/a-segment.ts';
import { aSession } from '../../../helpers/a-session-record.ts';

describe('a session without anything to play', () => {
  test('says why, and how to have a video', () => {
    expect(noVideoText({ session: aSession(), segments: [] })).toContain('video and sound');
    const recording = aSession({ source: 'recording' });
    expect(noVideoText({ session: recording, segments: [] })).toContain('not the file');
  });

  test('says that a video was deleted only when all of it was', () => {
    const deleted = aSegment({ state: 'deleted' });
    expect(noVideoText({ session: aSession(), segments: [deleted] })).toContain('was deleted');
    expect(noVideoText({ session: aSession(), segments: [deleted, aSegment()] })).toBeNull();
  });

  test('leaves the word to the player where a file may come back', () => {
    const missing = aSegment({ state: 'missing' });
    expect(noVideoText({ session: aSession(), segments: [missing] })).toBeNull();
  });
});
