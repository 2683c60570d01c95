import type { z } from 'zod';
import type { Db } from '../db/index.ts';
import type { Logger } from '../observability/index.ts';
import { append } from '../outbox/index.ts';

export type EventType<Payload = unknown> = { readonly name: string; readonly schema: z.ZodType<Payload> };

/** Names a fact that other features may want to know: `feature.noun_verbed`. */
export function defineEvent<S extends z.ZodType>(name: `${string}.${string}`, schema: S): EventType<z.output<S>> {
  // The schema's output is what subscribers get; z.ZodType<output> says just that.
  return { name, schema: schema as unknown as z.ZodType<z.output<S>> };
}

/** Topic prefix of events in the outbox. */
export const EVENT_TOPIC = 'event:';

/** Tells the fact when, and only when, the caller's transaction commits. */
export async function publish<Payload>(db: Db, event: EventType<Payload>, payload: Payload): Promise<void> {
  await append(db, { topic: `${EVENT_TOPIC}${event.name}`, payload, key: null, runAt: null });
}

export type Subscriber = {
  /** `feature.verb-noun`; the name of its job, so it stays for ever. */
  readonly name: string;
  readonly event: string;
  readonly handle: (payload: unknown, context: { readonly log: Logger }) => Promise<void>;
};

/** Runs `handle` for each such event, in a job of its own: it is retried alone and may see an event twice. */
export function subscribe<Payload>(
  event: EventType<Payload>,
  name: `${string}.${string}`,
  handle: (payload: Payload, context: { readonly log: Logger }) => Promise<void>,
): Subscriber {
  return { name, event: event.name, handle: (payload, context) => handle(event.schema.parse(payload), context) };
}
