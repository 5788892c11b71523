/** Where an answer is held against another take of its question; without one, the take before it. */
export const compareAddress = (answerId: string, otherId?: string): string =>
  otherId === undefined ? `/compare/${answerId}` : `/compare/${answerId}/${otherId}`;
