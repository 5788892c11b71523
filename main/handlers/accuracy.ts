import { basename } from 'node:path';
import { ok } from '../../core/result.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { HandlerContext } from './context.ts';

/** An accuracy test is in the window's memory only; what the user saves of it is written here. */
export function createAccuracyHandlers({
  chooseTarget,
}: Pick<HandlerContext, 'chooseTarget'>): Pick<Handlers, 'accuracy:save'> {
  return {
    'accuracy:save': async ({ part, csv }) => {
      const target = await chooseTarget(`greenroom-accuracy-${part}.csv`, 'csv');
      if (target === null) return ok({ kind: 'cancelled' });
      await writeAtomically(target, csv);
      return ok({ kind: 'saved', fileName: basename(target) });
    },
  };
}
