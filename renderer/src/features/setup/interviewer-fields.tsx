import { Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PANEL_SIZE } from '../../../../core/domain/interview-template.ts';
import { PORTRAITS, portraitSchema } from '../../../../core/domain/interviewer.ts';
import type { Interviewer, Portrait } from '../../../../core/domain/interviewer.ts';
import { INTERVIEWER_PEOPLE } from '../../../../core/guidance/interviewer-people.ts';
import { portraitToInterviewer } from '../../../../core/interview/default-choices.ts';
import { PanelOutlook } from '../../panel/panel-outlook.tsx';
import { PortraitThumbnail } from '../../portraits/portrait-thumbnail.tsx';
import type { SetupForm } from './setup-choices.ts';
import classes from './setup.module.css';

const SIZES = Array.from({ length: PANEL_SIZE.max - PANEL_SIZE.min + 1 }, (_, index) =>
  String(PANEL_SIZE.min + index),
);

/** A chair is what it is, whoever sits in it and whatever they are called. */
const CHAIRS = ['first', 'second', 'third', 'fourth'] as const;

/** Who sits across: how many, how they look, what they are called. */
export function InterviewerFields({
  form,
  onChange,
}: {
  readonly form: SetupForm;
  readonly onChange: (change: Partial<SetupForm>) => void;
}) {
  const isPanel = form.format === 'panel';
  const people = form.interviewers.slice(0, isPanel ? form.panelSize : 1);
  const put = (index: number, person: Interviewer): void =>
    onChange({ interviewers: seat(form.interviewers, index, person) });
  return (
    <Stack gap="sm">
      {isPanel ? (
        <Group gap="sm">
          <Text size="sm" id="panel-size">
            How many
          </Text>
          <SegmentedControl
            aria-labelledby="panel-size"
            data={SIZES}
            value={String(form.panelSize)}
            onChange={(size) => onChange({ panelSize: Number(size) })}
          />
        </Group>
      ) : null}
      {isPanel ? <PanelOutlook people={people.length} /> : null}
      {people.map((person, index) => (
        <Person
          key={CHAIRS[index]}
          person={person}
          isLead={isPanel && index === 0}
          onChange={(changed) => put(index, changed)}
        />
      ))}
    </Stack>
  );
}

/** Nobody sits in two chairs: whoever is taken from another one leaves theirs to who sat here. */
function seat(
  people: readonly Interviewer[],
  index: number,
  person: Interviewer,
): readonly Interviewer[] {
  const before = people[index];
  return people.map((other, place) => {
    if (place === index) return person;
    return before !== undefined && other.portrait === person.portrait ? before : other;
  });
}

function Person({
  person,
  isLead,
  onChange,
}: {
  readonly person: Interviewer;
  readonly isLead: boolean;
  readonly onChange: (person: Interviewer) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes['person']}>
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Group gap="sm" wrap="nowrap">
          <span className={classes['face']}>
            <PortraitThumbnail portrait={person.portrait} />
          </span>
          <div>
            <Text fw={600}>{person.name}</Text>
            <Text size="sm" c="dimmed">
              {[person.role, ...(isLead ? ['leads'] : [])]
                .filter((part) => part !== '')
                .join(' · ')}
            </Text>
          </div>
        </Group>
        <Button
          variant="default"
          size="xs"
          aria-expanded={isOpen}
          aria-label={`Change ${person.name}`}
          onClick={() => setOpen((open) => !open)}
        >
          {isOpen ? 'Done' : 'Change'}
        </Button>
      </Group>
      {isOpen ? <PersonFields person={person} onChange={onChange} /> : null}
    </div>
  );
}

function PersonFields({
  person,
  onChange,
}: {
  readonly person: Interviewer;
  readonly onChange: (person: Interviewer) => void;
}) {
  return (
    <Group gap="sm" align="flex-start" grow preventGrowOverflow={false} wrap="wrap" mt="sm">
      <Select
        label="Portrait"
        allowDeselect={false}
        value={person.portrait}
        data={PORTRAITS.map((value) => ({
          value,
          label: INTERVIEWER_PEOPLE[value].description,
        }))}
        onChange={(value) => {
          if (value !== null) onChange(withPortrait(person, portraitSchema.parse(value)));
        }}
      />
      <TextInput
        label="Name"
        maxLength={80}
        value={person.name}
        onChange={(event) => onChange({ ...person, name: event.currentTarget.value })}
      />
      <TextInput
        label="What they do"
        placeholder="May stay empty"
        maxLength={120}
        value={person.role}
        onChange={(event) => onChange({ ...person, role: event.currentTarget.value })}
      />
    </Group>
  );
}

/** A name the user gave stays; the one that came with the face goes with it. */
function withPortrait(person: Interviewer, portrait: Portrait): Interviewer {
  const isUnchanged = person.name === INTERVIEWER_PEOPLE[person.portrait].name;
  return isUnchanged ? portraitToInterviewer(portrait) : { ...person, portrait };
}
