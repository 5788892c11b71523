import { CALLS } from '../../core/ipc/contract.ts';
import type { CallError, CallName, CallOutput } from '../../core/ipc/contract.ts';
import type { z } from 'zod';
import { causeToCallError, invalidInput } from '../failure.ts';
import type { Log } from '../log.ts';
import { isOwnOrigin } from '../protocol/address.ts';

/** What a handler answers: its value, or a failure as data. */
export type Answer<Name extends CallName> =
  | { readonly ok: true; readonly value: CallOutput<Name> }
  | { readonly ok: false; readonly error: CallError };

/** Input after validation, so with defaults filled in and unknown keys gone. */
export type ValidInput<Name extends CallName> = z.output<(typeof CALLS)[Name]['input']>;

export type Handlers = {
  readonly [Name in CallName]: (input: ValidInput<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

/** What is known of the frame a message came from; null when the frame is gone already. */
export type SenderFacts = { readonly isMainFrame: boolean; readonly origin: string } | null;

export function isTrustedSender(sender: SenderFacts): boolean {
  return sender !== null && sender.isMainFrame && isOwnOrigin(sender.origin);
}

type AnswerOptions = {
  readonly handlers: Handlers;
  readonly log: Log;
  readonly createId: () => string;
};

/**
 * One message from a window, from sender check to answer. Never throws: what is expected comes back
 * as data, what is not is logged once and answered by its id, without any text of the exception.
 */
export async function answerCall<Name extends CallName>(
  name: Name,
  sender: SenderFacts,
  input: unknown,
  { handlers, log, createId }: AnswerOptions,
): Promise<Answer<Name>> {
  if (!isTrustedSender(sender)) {
    log.warn(`Refused ${name}: the message did not come from the app's own window.`);
    return {
      ok: false,
      error: invalidInput('The message did not come from the window of the app itself.'),
    };
  }
  try {
    const schema: z.ZodType = CALLS[name].input;
    const parsed = schema.safeParse(input);
    if (!parsed.success) {
      const places = parsed.error.issues
        .slice(0, 5)
        .map((issue) => `${issue.path.join('.') || 'input'} (${issue.code})`);
      log.warn(`Refused ${name}: ${places.join(', ')}`);
      return {
        ok: false,
        error: invalidInput(
          `Not accepted: ${places.join(', ')}. Check these fields and try again.`,
        ),
      };
    }
    return await handlers[name](parsed.data as ValidInput<Name>);
  } catch (cause) {
    const expected = causeToCallError(cause);
    if (expected !== null) {
      log.warn(`${name} failed: ${expected.type}`);
      return { ok: false, error: expected };
    }
    const id = createId();
    log.error(`${name} failed unexpectedly (${id})`, cause);
    return { ok: false, error: unexpected(id) };
  }
}

function unexpected(id: string): CallError {
  return {
    type: 'Unexpected',
    title: 'Something went wrong inside Greenroom',
    text: `What was saved before is still there. Try again; if it happens once more, the log in the data folder has it under ${id}.`,
    id,
  };
}
