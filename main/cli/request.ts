import { z } from 'zod';

/** Set by the starting script; its presence means: no window, do this and end. */
export const REQUEST_VARIABLE = 'GREENROOM_COMMAND_LINE';

const requestSchema = z.object({
  commandLine: z.array(z.string()),
  /** Where relative file names of the command line begin. */
  folder: z.string(),
  /** Where lines for the user go: standard error carries Chromium's own messages. */
  messageDescriptor: z.number().int().min(2),
  /** Whether a person watches those lines. */
  isTerminal: z.boolean(),
});
export type CommandLineRequest = Readonly<z.infer<typeof requestSchema>>;

export function readRequest(env: NodeJS.ProcessEnv): CommandLineRequest | null {
  const text = env[REQUEST_VARIABLE];
  return text === undefined ? null : requestSchema.parse(JSON.parse(text));
}
