import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advanceRoom,
  changeScene,
  createRoom,
  roomGazes,
} from '../../../../core/interview/room-behaviour.ts';
import type { RoomScene } from '../../../../core/interview/room-behaviour.ts';

const ROW = [0, 1, 2, 3];
const scene = (part: Partial<RoomScene> = {}): RoomScene => ({
  places: ROW,
  speaker: null,
  isUserSpeaking: false,
  ...part,
});
const gazes = (part: Partial<RoomScene>) => roomGazes(changeScene(createRoom(1), scene(part), 0));

describe('a room of interviewers', () => {
  it('looks at the user while nobody on its side speaks', () => {
    expect(gazes({})).toEqual(['user', 'user', 'user', 'user']);
  });

  it('turns to the colleague who speaks, who looks at the user', () => {
    expect(gazes({ speaker: 1 })).toEqual(['right', 'user', 'left', 'left']);
  });

  it('goes by where the pictures are, not by who leads', () => {
    expect(gazes({ places: [12, -12, 0], speaker: 0 })).toEqual(['user', 'right', 'right']);
  });

  it('holds with one interviewer, and with a speaker who is not there', () => {
    expect(gazes({ places: [0], speaker: 0 })).toEqual(['user']);
    expect(gazes({ places: [0, 1], speaker: 7 })).toEqual(['user', 'user']);
  });

  it('takes notes while the user speaks: one at a time, for moments, each sooner or later', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 4 }), (seed, count) => {
        const places = ROW.slice(0, count);
        let room = changeScene(createRoom(seed), scene({ places, isUserSpeaking: true }), 0);
        const writers = new Set<number>();
        let writingMs = 0;
        const END = 1_800_000;
        for (let atMs = 0; atMs < END; atMs = room.noteDueMs) {
          room = advanceRoom(room, atMs);
          const seen = roomGazes(room);
          expect(seen).toHaveLength(count);
          expect(seen.filter((gaze) => gaze === 'notes').length).toBeLessThanOrEqual(1);
          const writer = seen.indexOf('notes');
          if (writer >= 0) {
            writers.add(writer);
            writingMs += room.noteDueMs - atMs;
          }
        }
        expect(writers.size).toBe(count);
        expect(writingMs / END).toBeLessThan(0.3);
      }),
      { numRuns: 30 },
    );
  });

  it('puts the pen down when the user has spoken', () => {
    const begun = changeScene(createRoom(3), scene({ isUserSpeaking: true }), 0);
    const writing = advanceRoom(begun, begun.noteDueMs);
    expect(roomGazes(writing)).toContain('notes');
    const over = changeScene(writing, scene(), begun.noteDueMs + 1);
    expect(roomGazes(over)).not.toContain('notes');
    expect(over.noteDueMs).toBe(Infinity);
  });

  it('takes no notes while a colleague speaks', () => {
    const room = changeScene(createRoom(3), scene({ speaker: 2 }), 0);
    expect(advanceRoom(room, 3_600_000)).toEqual(room);
  });
});
