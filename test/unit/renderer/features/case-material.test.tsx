import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { CASE_IS_MADE_UP, caseQuestion, CASES } from '../../../../core/guidance/cases.ts';
import { CaseMaterialView } from '../../../../renderer/src/features/stage/case-material.tsx';
import { useMaterialDesk } from '../../../../renderer/src/features/stage/use-material-desk.ts';

afterEach(cleanup);

const bus = CASES.find(({ id }) => id === 'case-bus-lines');
const material = bus === undefined ? null : caseQuestion(bus, 0).material;

function Material() {
  const desk = useMaterialDesk(0);
  if (material === null) throw new Error('the case is gone');
  return <CaseMaterialView material={material} size="large" desk={desk} />;
}

function openMaterial(): void {
  render(
    <MantineProvider>
      <Material />
    </MantineProvider>,
  );
}
const tab = (name: string) => screen.getByRole('tab', { name });

describe('the material of a case', () => {
  test('shows one part at a time, beginning with the first, and says that it is made up', () => {
    openMaterial();
    expect(screen.getAllByRole('tab')).toHaveLength(4);
    expect(screen.getByText(/A town of 60,000/)).toBeTruthy();
    expect(screen.getByText(CASE_IS_MADE_UP)).toBeTruthy();
    fireEvent.click(tab('A weekday'));
    expect(screen.queryByText(/A town of 60,000/)).toBeNull();
  });

  test('has real tables, whose rows and columns have heads', () => {
    openMaterial();
    fireEvent.click(tab('A weekday'));
    const table = screen.getByRole('table', { name: 'A weekday' });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(4);
    expect(within(table).getByRole('rowheader', { name: '4 Villages' })).toBeTruthy();
    expect(within(table).getByRole('cell', { name: '8,460' })).toBeTruthy();
  });

  test('has the values of a chart as a table, for screen readers at once and for everybody on demand', () => {
    openMaterial();
    fireEvent.click(tab('When lines 3 and 4 are used'));
    const name = 'When lines 3 and 4 are used, passengers in two hours';
    const hidden = screen.getByRole('table', { name });
    expect(hidden.closest('.visually-hidden')).not.toBeNull();
    expect(within(hidden).getAllByRole('row')).toHaveLength(1 + 8);
    fireEvent.click(screen.getByRole('button', { name: 'As a table' }));
    const shown = screen.getByRole('table', { name });
    expect(shown.closest('.visually-hidden')).toBeNull();
    expect(within(shown).getByRole('cell', { name: '330' })).toBeTruthy();
  });

  test('is read with the arrow keys', () => {
    openMaterial();
    fireEvent.keyDown(tab('The situation'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(tab('A weekday'));
  });
});
