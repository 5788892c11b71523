/**
 * What the scripts say to people: plain lines, and errors that tell what happened, why, and what to do.
 */

/** Something a person can put right; shown without a stack trace. */
export class SetUpError extends Error {
  override readonly name = 'SetUpError';
}

let isQuiet = false;

/** From now on `say` says nothing: standard output belongs to a result. */
export function beQuiet(): void {
  isQuiet = true;
}

export function say(line: string): void {
  if (!isQuiet) process.stdout.write(`${line}\n`);
}

export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a script's main function; its number becomes the exit code. */
export async function runScript(main: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    complain(error instanceof SetUpError ? error.message : describeBug(error));
    process.exitCode = 1;
  }
}

// A stack trace helps only when the script itself is wrong, so it is kept for that case.
function describeBug(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `The script failed in a way it was not made for. Please report this:\n${detail}`;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
