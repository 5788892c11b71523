import { Tabs, Text } from '@mantine/core';
import type { CaseMaterial, MaterialPart } from '../../../../core/domain/case-material.ts';
import { CASE_IS_MADE_UP } from '../../../../core/guidance/cases.ts';
import { MaterialChart } from './material-chart.tsx';
import { MaterialTable } from './material-table.tsx';
import type { MaterialDesk } from './use-material-desk.ts';
import classes from './case-material.module.css';

/**
 * What lies on the table: one part at a time, so that each has the room to be read. `small` is the
 * size beside which one still looks at people.
 */
export function CaseMaterialView({
  material,
  size,
  desk,
  onPressed,
}: {
  readonly material: CaseMaterial;
  readonly size: 'large' | 'small';
  readonly desk: MaterialDesk;
  /** After a press that leaves the keyboard at the material. */
  readonly onPressed?: () => void;
}) {
  const { part: shown, asTables, change } = desk;
  return (
    <section
      className={classes['material']}
      data-size={size}
      aria-label={`Material: ${material.title}`}
    >
      <Text fw={600} size="sm">
        {material.title}
      </Text>
      <Tabs
        value={String(shown)}
        onChange={(value) => change({ part: Number(value) })}
        keepMounted={false}
        variant="outline"
      >
        <Tabs.List aria-label="Parts of the material">
          {material.parts.map((part, index) => (
            <Tabs.Tab
              key={part.title}
              value={String(index)}
              className={classes['tab'] ?? ''}
              onClick={({ detail }) => {
                // Keys, which have no count of clicks, go on from tab to tab.
                if (detail > 0) onPressed?.();
              }}
            >
              {part.title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {material.parts.map((part, index) => (
          <Tabs.Panel key={part.title} value={String(index)} pt="sm" tabIndex={0}>
            <Part
              part={part}
              isTable={asTables.includes(part.title)}
              onTable={(isTable) => {
                const others = asTables.filter((title) => title !== part.title);
                change({ asTables: isTable ? [...others, part.title] : others });
                onPressed?.();
              }}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
      <Text size="xs" c="dimmed">
        {CASE_IS_MADE_UP}
      </Text>
    </section>
  );
}

function Part({
  part,
  isTable,
  onTable,
}: {
  readonly part: MaterialPart;
  /** Of a chart: whether it is shown as a table. */
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
}) {
  switch (part.kind) {
    case 'text':
      return <p className={classes['text']}>{part.text}</p>;
    case 'table':
      return <MaterialTable caption={part.title} columns={part.columns} rows={part.rows} />;
    case 'chart':
      return <MaterialChart part={part} isTable={isTable} onTable={onTable} />;
  }
}
