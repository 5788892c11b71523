import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { MAX_TEMPLATES } from '../../../core/domain/interview-template.ts';
import { DEFAULT_CHOICES } from '../../../core/interview/default-choices.ts';
import { change, selectAll } from '../../../main/db/database.ts';
import { aStudio } from '../../helpers/database.ts';

const aTemplate = (name: string) => ({
  id: randomUUID(),
  name,
  choices: { ...DEFAULT_CHOICES, format: 'panel' as const, panelSize: 4 },
});

describe('templates of an interview', () => {
  test('are there by name after a restart, with every choice', async () => {
    const studio = aStudio();
    const second = aTemplate('Second round');
    const first = aTemplate('a panel');
    await studio.value('templates:save', second);
    await studio.value('templates:save', first);
    studio.close();
    const next = aStudio({ folder: studio.folder });
    expect(await next.value('templates:list', undefined)).toEqual([first, second]);
  });

  test('are renamed in place, and come back as they were once they are deleted', async () => {
    const studio = aStudio();
    const template = aTemplate('Panel');
    await studio.value('templates:save', template);
    const renamed = { ...template, name: 'panel' };
    await studio.value('templates:save', renamed);
    expect(await studio.value('templates:list', undefined)).toEqual([renamed]);
    await studio.value('templates:delete', { id: template.id });
    expect(await studio.value('templates:list', undefined)).toEqual([]);
    expect(await studio.call('templates:delete', { id: template.id })).toMatchObject({
      ok: false,
      error: { type: 'NotFound' },
    });
    await studio.value('templates:save', renamed);
    expect(await studio.value('templates:list', undefined)).toEqual([renamed]);
  });

  test.each(['{"count":"many"}', '{"count":'])(
    'that cannot be read (%s) cost no other, are told of once and stay as they are',
    async (choices) => {
      const studio = aStudio();
      const kept = aTemplate('Kept');
      const broken = aTemplate('Broken');
      await studio.value('templates:save', kept);
      await studio.value('templates:save', broken);
      change(
        studio.database(),
        'test.damage',
        'UPDATE interview_templates SET choices = ? WHERE id = ?',
        choices,
        broken.id,
      );
      studio.close();

      const next = aStudio({ folder: studio.folder });
      expect(await next.value('templates:list', undefined)).toEqual([kept]);
      expect(next.notices.all()).toMatchObject([{ text: expect.stringContaining('“Broken”') }]);
      const another = aTemplate('Another');
      await next.value('templates:save', another);
      expect(await next.value('templates:list', undefined)).toEqual([another, kept]);
      // The row keeps its name, so nothing else can have it.
      expect(await next.call('templates:save', aTemplate('broken'))).toMatchObject({
        ok: false,
        error: { text: expect.stringContaining('“broken”') },
      });
      const rows = selectAll(
        next.database(),
        'test.look',
        'SELECT choices FROM interview_templates WHERE id = ?',
        broken.id,
      );
      expect(rows).toEqual([{ choices }]);
    },
  );

  test('have a name each, and there are only so many', async () => {
    const studio = aStudio();
    for (let index = 0; index < MAX_TEMPLATES; index += 1) {
      await studio.value('templates:save', aTemplate(`Template ${index}`));
    }
    expect(await studio.call('templates:save', aTemplate('one more'))).toMatchObject({
      ok: false,
      error: { text: expect.stringContaining(`${MAX_TEMPLATES} templates`) },
    });
    await studio.value('templates:delete', {
      id: (await studio.value('templates:list', undefined))[0]?.id ?? '',
    });
    expect(await studio.call('templates:save', aTemplate('TEMPLATE 5'))).toMatchObject({
      ok: false,
      error: { text: expect.stringContaining('TEMPLATE 5') },
    });
  });
});
