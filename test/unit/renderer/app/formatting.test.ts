import { expect, it } from 'vitest';
import { sessionTitle } from '../../../../core/sessions/session-title.ts';
import {
  formatClock,
  formatCount,
  formatDuration,
} from '../../../../renderer/src/ui/formatting.ts';

it.each([
  [-1, '0:00'],
  [999, '0:00'],
  [83_000, '1:23'],
  [3_723_000, '1:02:03'],
])('a clock shows %i ms as %s', (duration, text) => {
  expect(formatClock(duration)).toBe(text);
});

it.each([
  [0, '0 s'],
  [45_400, '45 s'],
  [90_000, '1 min 30 s'],
  [3_600_000, '1 h'],
])('a length of %i ms reads %s', (duration, text) => {
  expect(formatDuration(duration)).toBe(text);
});

it('counts one and many', () => {
  expect(formatCount(1, 'answer')).toBe('1 answer');
  expect(formatCount(0, 'answer')).toBe('0 answers');
});

it('calls a session by what was given', () => {
  expect(sessionTitle({ title: null, company: 'Northwind', role: '' })).toBe('Northwind');
  expect(sessionTitle({ title: null, company: '', role: '' })).toBe('Practice interview');
});
