import { Table } from '@mantine/core';
import classes from './case-material.module.css';

const isFigure = (cell: string): boolean => /^[+\u2212]?[\d,.]+(?:\s*%)?$/u.test(cell);

/** Figures stand under one another; the first column names the row. Scrolls by itself where it is too wide. */
export function MaterialTable({
  caption,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    <Table.ScrollContainer minWidth={320} type="native">
      <Table className={classes['table'] ?? ''} withTableBorder verticalSpacing={6}>
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column, index) => (
              <Table.Th key={column} scope="col" data-figure={index > 0 || undefined}>
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((cells) => (
            <Table.Tr key={cells.join('|')}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <Table.Th key={columns[index] ?? index} scope="row">
                    {cell}
                  </Table.Th>
                ) : (
                  <Table.Td key={columns[index] ?? index} data-figure={isFigure(cell) || undefined}>
                    {cell}
                  </Table.Td>
                ),
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
