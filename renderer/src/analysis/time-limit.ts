import type { Ms } from '../../../core/units.ts';

/** The outcome of `work`, or of `tooLate` (which throws or makes do) when it takes longer than `limit`. */
export async function withTimeLimit<Value>(
  work: Promise<Value>,
  limit: Ms,
  tooLate: () => Value,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), limit);
  });
  try {
    const first = await Promise.race([work.then((value) => ({ value })), late]);
    return first === 'late' ? tooLate() : first.value;
  } finally {
    clearTimeout(timer);
  }
}
