import { Group, Select, TextInput } from '@mantine/core';
import type { MetOpportunity } from '../../../../core/domain/opportunity.ts';
import { seatFirst } from './setup-choices.ts';
import type { SetupForm } from './setup-choices.ts';

const NEW = 'new';

/** Company and role: an opportunity used before, with whom one met there last, or a new one. */
export function OpportunityFields({
  form,
  opportunities,
  onChange,
}: {
  readonly form: SetupForm;
  readonly opportunities: readonly MetOpportunity[];
  readonly onChange: (change: Partial<SetupForm>) => void;
}) {
  function choose(value: string | null): void {
    const chosen = opportunities.find(({ id }) => id === value);
    onChange({
      opportunityId: chosen?.id ?? null,
      company: chosen?.company ?? '',
      role: chosen?.role ?? '',
      interviewers: seatFirst(chosen?.interviewers ?? [], form.interviewers),
    });
  }
  return (
    <Group align="flex-start" gap="md" grow preventGrowOverflow={false} wrap="wrap">
      {opportunities.length === 0 ? null : (
        <Select
          label="Opportunity"
          description="Brings along whom you met there last."
          allowDeselect={false}
          value={form.opportunityId ?? NEW}
          data={[
            { value: NEW, label: 'A new one' },
            ...opportunities.map(({ id, company, role }) => ({
              value: id,
              label: role === '' ? company : `${company} · ${role}`,
            })),
          ]}
          onChange={choose}
        />
      )}
      <TextInput
        label="Company"
        placeholder="May stay empty"
        maxLength={200}
        value={form.company}
        onChange={(event) => onChange({ company: event.currentTarget.value, opportunityId: null })}
      />
      <TextInput
        label="Role"
        placeholder="May stay empty"
        maxLength={200}
        value={form.role}
        onChange={(event) => onChange({ role: event.currentTarget.value, opportunityId: null })}
      />
    </Group>
  );
}
