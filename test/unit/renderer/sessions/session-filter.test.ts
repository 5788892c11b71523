import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTERVIEW_FORMATS } from '../../../../core/domain/plan.ts';
import { MAX_SEARCH_TEXT } from '../../../../core/ipc/session-list-calls.ts';
import {
  addressToFilter,
  filterToAddress,
  filterToSearch,
  isFiltering,
  NO_FILTER,
} from '../../../../renderer/src/features/sessions/session-filter.ts';
import type { SessionFilter } from '../../../../renderer/src/features/sessions/session-filter.ts';

const aFilter = (change: Partial<SessionFilter>): SessionFilter => ({ ...NO_FILTER, ...change });

describe('the address of a filtered list', () => {
  it('is the plain one when nothing is looked for', () => {
    expect(filterToAddress(NO_FILTER)).toBe('/sessions');
    expect(filterToAddress(aFilter({ text: '  ' }))).toBe('/sessions');
  });

  it('brings back every filter, whatever was typed, and has nothing the router takes apart', () => {
    const filters = fc.record<SessionFilter>({
      text: fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text.trim() !== ''),
      from: fc.constantFrom('', '2026-02-28'),
      to: fc.constantFrom('', '2024-02-29'),
      format: fc.constantFrom('', ...INTERVIEW_FORMATS),
      mode: fc.constantFrom('', 'practice', 'interview'),
      calibrated: fc.constantFrom('', 'yes', 'no'),
      video: fc.constantFrom('', 'yes', 'no'),
      source: fc.constantFrom('', 'live', 'recording'),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const address = filterToAddress(filter);
        expect(address).toMatch(/^\/sessions(?:\/found\/[^/?#%]+)?$/);
        expect(addressToFilter(address)).toEqual(filter);
      }),
    );
  });

  it('made up by somebody is read as far as it makes sense', () => {
    expect(
      addressToFilter(
        '/sessions/found/mode=rude&format=walk&from=2026-02-30&to=yesterday&text=~zz&x=1',
      ),
    ).toEqual(NO_FILTER);
    expect(addressToFilter(`/sessions/found/text=${'a'.repeat(500)}`).text).toHaveLength(
      MAX_SEARCH_TEXT,
    );
    expect(addressToFilter('/sessions')).toEqual(NO_FILTER);
  });
});

it('half a sign at the end of a cut text does not break the address', () => {
  expect(filterToAddress(aFilter({ text: 'a\ud83d' }))).toBe('/sessions/found/text=a');
});

describe('what is asked of the main process', () => {
  it('has both days in, from the first midnight to the one after the last', () => {
    const { from, before } = filterToSearch(aFilter({ from: '2026-03-04', to: '2026-03-04' }));
    expect(from).toBe(new Date(2026, 2, 4).toISOString());
    expect(before).toBe(new Date(2026, 2, 5).toISOString());
  });

  it('leaves open what was not chosen', () => {
    expect(filterToSearch(NO_FILTER)).toEqual({
      text: '',
      from: null,
      before: null,
      format: null,
      mode: null,
      isCalibrated: null,
      hasVideo: null,
      source: null,
    });
    expect(filterToSearch(aFilter({ video: 'no' })).hasVideo).toBe(false);
    expect(filterToSearch(aFilter({ format: 'panel' })).format).toBe('panel');
  });

  it('counts as a filter as soon as anything is chosen', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering(aFilter({ text: ' ' }))).toBe(false);
    expect(isFiltering(aFilter({ to: '2026-03-04' }))).toBe(true);
  });
});
