import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { InterviewTemplate } from '../../../../core/domain/interview-template.ts';
import type { InterviewPlan } from '../../../../core/domain/plan.ts';
import type { StudioBridge } from '../../../../core/ipc/contract.ts';
import { DEFAULT_CHOICES } from '../../../../core/interview/default-choices.ts';
import { anId } from '../../../helpers/a-review.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { goToCalibration } from './go-to-stage.ts';
import { closeApp, openApp } from './open-app.tsx';
import type { OpenApp } from './open-app.tsx';

afterEach(closeApp);

const questions = [
  aQuestion({ id: 'a', text: 'What went wrong?' }),
  aQuestion({ id: 'b', text: 'How does it work?' }),
];
const aTemplate = (name: string, number: number): InterviewTemplate => ({
  id: anId(number),
  name,
  choices: DEFAULT_CHOICES,
});

const open = (templates: readonly InterviewTemplate[] = []) =>
  openApp('/new', {
    questions,
    templates,
    settings: { cameraConsent: true, recording: 'nothing' },
  });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const named = (name: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: 'Name of the template' }), {
    target: { value: name },
  });

async function storedIn(bridge: StudioBridge): Promise<readonly InterviewTemplate[]> {
  const stored = await bridge['templates:list']();
  return stored.ok ? stored.value : [];
}

async function manage(): Promise<HTMLElement> {
  click('Take a template');
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Rename or delete…' }));
  return screen.findByRole('dialog', { name: 'Templates' });
}

/** Goes on until the interview is stored, and says what it is going to be. */
async function startedPlan({ stored }: OpenApp): Promise<InterviewPlan | undefined> {
  await goToCalibration();
  click('Skip calibration');
  await waitFor(() => expect(stored.sessions).toHaveLength(1));
  return stored.sessions[0]?.plan;
}

describe('a template', () => {
  it('starts the same interview again: people, questions in their order, who asks which, times, mode', async () => {
    const first = await open();
    fireEvent.click(screen.getByRole('radio', { name: 'Panel' }));
    fireEvent.click(screen.getByRole('radio', { name: '2' }));
    fireEvent.click(screen.getByRole('radio', { name: /^Interview/ }));
    fireEvent.click(screen.getByRole('radio', { name: 'Choose myself' }));
    for (const { text } of questions) fireEvent.click(screen.getByRole('checkbox', { name: text }));
    click('Ask later: What went wrong?');
    fireEvent.click(screen.getByRole('combobox', { name: 'Who asks: How does it work?' }));
    fireEvent.click(await screen.findByRole('option', { name: 'Maya Nair' }));
    click('Save these choices as a template');
    named('Second round');
    click('Save the template');
    await screen.findByRole('button', { name: 'Take a template' });
    const templates = await storedIn(first.bridge);
    const planned = await startedPlan(first);
    expect(planned).toMatchObject({
      format: 'panel',
      mode: 'interview',
      questions: [
        { id: 'b', askedBy: 1 },
        { id: 'a', askedBy: 0 },
      ],
    });
    closeApp();

    const second = await open(templates);
    click('Take a template');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Second round' }));
    expect(await startedPlan(second)).toEqual(planned);
  });

  it('gets another name, and keeps its choices', async () => {
    const { bridge } = await open([aTemplate('Round one', 1), aTemplate('Round two', 2)]);
    fireEvent.click(within(await manage()).getByRole('button', { name: 'Rename Round two' }));
    await screen.findByRole('dialog', { name: 'Rename the template' });
    named('  Final round ');
    click('Rename');
    await waitFor(() =>
      expect(screen.queryByRole('dialog', { name: 'Rename the template' })).toBeNull(),
    );
    expect(await storedIn(bridge)).toEqual([
      aTemplate('Round one', 1),
      aTemplate('Final round', 2),
    ]);
  });

  it('that is deleted comes back with undo', async () => {
    const { bridge } = await open([aTemplate('Round one', 1)]);
    const list = await manage();
    fireEvent.click(within(list).getByRole('button', { name: 'Delete Round one' }));
    await within(list).findByText('No templates are left.');
    expect(await storedIn(bridge)).toEqual([]);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await within(list).findByText('Round one');
    expect(await storedIn(bridge)).toEqual([aTemplate('Round one', 1)]);
  });

  it('whose name is taken is not saved, and the reason stands at its name', async () => {
    const { bridge } = await openApp('/new', {
      questions,
      failing: {
        'templates:save': { type: 'InvalidInput', title: 'No', text: 'That name is taken.' },
      },
    });
    click('Save these choices as a template');
    named('Round one');
    click('Save the template');
    await screen.findByText('That name is taken.');
    expect(await storedIn(bridge)).toEqual([]);
  });
});
