/**
 * Runs jobs a few at a time and keeps the results in the order of the jobs.
 * Two is the default because a small machine has two cores and each job fills one.
 */
export async function inPairs<Job, Result>(
  jobs: readonly Job[],
  work: (job: Job) => Promise<Result>,
  atATime = 2,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const queue = jobs.entries();
  const worker = async () => {
    for (const [index, job] of queue) results.set(index, await work(job));
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
