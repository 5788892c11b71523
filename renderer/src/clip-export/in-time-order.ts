import type { Seconds } from '../../../core/units.ts';

/** A step of the making of a clip, at a time of the clip. */
export type Step = { readonly at: Seconds; readonly run: () => Promise<void> };

/**
 * Runs what several sources have to do in the order of its times, so that neither picture nor sound
 * gathers in memory while it waits for the other.
 */
export async function runInTimeOrder(sources: readonly AsyncGenerator<Step>[]): Promise<void> {
  const heads = await Promise.all(sources.map((source) => source.next()));
  for (;;) {
    let first: { readonly index: number; readonly step: Step } | null = null;
    for (const [index, head] of heads.entries())
      if (head.done !== true && (first === null || head.value.at < first.step.at))
        first = { index, step: head.value };
    const source = first === null ? undefined : sources[first.index];
    if (first === null || source === undefined) return;
    await first.step.run();
    heads[first.index] = await source.next();
  }
}
