import type { Sitter } from './film.ts';

/** Four people; their heads are in `person.bin.gz`. */
export const SITTERS = {
  anna: {
    person: 'anna',
    skin: 0xe0b196,
    hair: 0x4a3222,
    iris: 0x5b7f8c,
    shirt: 0x39597a,
    hasSleeves: true,
    hasLongHair: true,
    wall: 0xb9b3a6,
    sideLight: 0.35,
  },
  bola: {
    person: 'bola',
    skin: 0x7d5138,
    hair: 0x17120f,
    iris: 0x3d2616,
    shirt: 0xc9c9c4,
    hasSleeves: true,
    hasLongHair: false,
    wall: 0x8f9aa3,
    sideLight: 0.5,
  },
  chen: {
    person: 'chen',
    skin: 0xd6a888,
    hair: 0x1d1817,
    iris: 0x46301f,
    shirt: 0x6e3b45,
    hasSleeves: false,
    hasLongHair: false,
    wall: 0xa8b0a4,
    sideLight: 0.2,
  },
  dirk: {
    person: 'dirk',
    skin: 0xd9a58b,
    hair: 0x8d867c,
    iris: 0x6a7b5c,
    shirt: 0x2f3634,
    hasSleeves: true,
    hasLongHair: false,
    wall: 0xc6c0b8,
    sideLight: 0.6,
  },
} as const satisfies Record<string, Sitter>;
