import { afterEach, describe, expect, test } from 'vitest';
import { createTimeView } from '../../../../renderer/src/charts/time-view.ts';
import { keyOwner, keyToCommand } from '../../../../renderer/src/features/review/review-keys.ts';
import type { KeyOwner } from '../../../../renderer/src/features/review/review-keys.ts';

const view = createTimeView(60_000);
const command = (key: string, owner: KeyOwner) =>
  keyToCommand({ key, shiftKey: false }, owner, view)?.kind ?? null;

afterEach(() => {
  document.body.innerHTML = '';
});

function anElement(html: string): Element {
  document.body.innerHTML = html;
  const element = document.querySelector('[data-it]');
  if (element === null) throw new Error('Nothing is marked as the element.');
  return element;
}

describe('who has a key', () => {
  test.each([
    ['<input data-it>', 'other'],
    ['<textarea data-it></textarea>', 'other'],
    ['<select data-it></select>', 'other'],
    ['<div role="dialog"><button data-it></button></div>', 'other'],
    ['<button data-it></button>', 'control'],
    ['<button><svg data-it></svg></button>', 'control'],
    ['<input type="checkbox" data-it>', 'control'],
    ['<div role="slider" data-it></div>', 'control'],
    ['<p data-it></p>', 'page'],
  ] as const)('%s: %s', (html, owner) => {
    expect(keyOwner(anElement(html), null)).toBe(owner);
  });

  test('the axis has its own, and nobody’s keys are the page’s', () => {
    const axis = anElement('<div role="slider" data-it></div>');
    expect(keyOwner(axis, axis)).toBe('axis');
    expect(keyOwner(document.body, axis)).toBe('page');
    expect(keyOwner(null, axis)).toBe('page');
  });
});

describe('what a key does', () => {
  test.each(['axis', 'control', 'page'] as const)('letters and signs play from the %s', (owner) => {
    const commands = ['j', 'K', 'l', ',', '.', 'i', 'o', 'M'].map((key) => command(key, owner));
    expect(commands).toEqual([
      'jump-back',
      'pause',
      'play-faster',
      'step',
      'step',
      'loop-from',
      'loop-to',
      'add-marker',
    ]);
  });

  test('Space is a button’s on a button', () => {
    expect(command(' ', 'page')).toBe('toggle-playing');
    expect(command(' ', 'axis')).toBe('toggle-playing');
    expect(command(' ', 'control')).toBeNull();
  });

  test('arrows scroll the page unless the axis has the focus', () => {
    expect(command('ArrowRight', 'axis')).toBe('axis');
    expect(command('ArrowRight', 'page')).toBeNull();
    expect(command('Home', 'control')).toBeNull();
  });

  test('where something is typed nothing is taken away', () => {
    expect(['m', ' ', '.', 'ArrowLeft'].map((key) => command(key, 'other'))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
