/**
 * What is known about requests to the network, and nothing more: they are blocked, and those that
 * had to be refused are counted. `refused` null = the count could not be read.
 */
export function networkText(refused: number | null): string {
  if (refused === null)
    return 'Requests to the network are blocked; how many were refused is not known at the moment.';
  const count = refused === 1 ? '1 was' : `${refused} were`;
  return `Requests to the network are blocked; ${count} refused since the start.`;
}
