import { describe, expect, it } from 'vitest';
import { keyToCommand } from '../../../../renderer/src/features/stage/stage-keys.ts';

const press = (key: string, change: Partial<Parameters<typeof keyToCommand>[0]> = {}) =>
  keyToCommand({
    key,
    repeat: false,
    hasModifier: false,
    focus: 'other',
    isQuitAsked: false,
    ...change,
  });

describe('the keys of the stage', () => {
  it.each([
    [' ', 'proceed'],
    ['n', 'next'],
    ['N', 'next'],
    ['p', 'toggle-pause'],
    ['r', 'retry'],
    ['m', 'mark'],
    ['Escape', 'ask-to-quit'],
    ['x', null],
  ])('%j asks for %s', (key, command) => {
    expect(press(key)).toBe(command);
  });

  it('leave the notepad its letters, but not Escape', () => {
    expect(press('n', { focus: 'text' })).toBeNull();
    expect(press(' ', { focus: 'text' })).toBeNull();
    expect(press('Escape', { focus: 'text' })).toBe('ask-to-quit');
  });

  it('leave a focused button its own space bar', () => {
    expect(press(' ', { focus: 'button' })).toBeNull();
    expect(press('n', { focus: 'button' })).toBe('next');
  });

  it('count once while held down, and not with a modifier', () => {
    expect(press(' ', { repeat: true })).toBeNull();
    expect(press('r', { hasModifier: true })).toBeNull();
  });

  it.each([
    ['Escape', 'stay'],
    [' ', null],
    ['n', null],
    ['r', null],
  ])('%j, while it is asked whether to end, means %s', (key, command) => {
    expect(press(key, { isQuitAsked: true })).toBe(command);
  });
});
