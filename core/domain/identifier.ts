import { z } from 'zod';

/** Identifiers are random UUIDs made by the main process. */
export const identifierSchema = z.uuid();
export const isoDateTimeSchema = z.iso.datetime({ offset: true });
/** Session time in milliseconds, from the monotonic clock. */
export const sessionTimeSchema = z.number().finite().min(0).max(86_400_000);
