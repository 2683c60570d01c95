import { type Clock, DAY_MS, type Locale } from '@app/kernel';
import { z } from 'zod';
import { type Config, createSealer } from '../config/index.ts';
import { type Db, newId } from '../db/index.ts';
import { type Gateway, LetterRefused } from '../gateways/gateways.ts';
import { createSmsGateway } from '../gateways/sms.ts';
import { createSmtpGateway } from '../gateways/smtp.ts';
import { defineJob, enqueue, handleJob, type JobHandler, repeatJob } from '../jobs/index.ts';
import type { Logger } from '../observability/index.ts';
import {
  type Channel,
  deleteMessage,
  deleteMessagesBefore,
  findMessage,
  insertMessage,
  listMessages,
  type SealedMessage,
} from './messages.repository.ts';
import { fillIn, type Template, type Values } from './template.ts';

export type OutgoingMessage = {
  readonly channel: Channel;
  readonly to: string;
  readonly template: Template;
  /** The reader's language. */
  readonly locale: Locale;
  readonly values?: Values;
  /** The code that the text carries, for the outbox page of development. */
  readonly code?: string;
  /** After this long it is not sent any more: a code has died. A week unless told. */
  readonly lifeMs?: number;
};

const ContentSchema = z.object({ to: z.string(), subject: z.string(), text: z.string(), code: z.string().nullable() });
export type OutboxItem = z.infer<typeof ContentSchema> & { readonly channel: Channel; readonly at: string };

/** Eleven attempts with growing pauses: the better part of a day. */
const deliverMessage = defineJob('messenger.deliver', z.object({ messageId: z.uuid() }), { concurrency: 4, lockMs: 60_000, retries: 10 });
const sweepMessages = defineJob('messenger.sweep', z.object({}), { concurrency: 1, lockMs: 60_000, retries: 3 });
const OUTBOX_SIZE = 200;

type MessengerDeps = { readonly db: Db; readonly clock: Clock; readonly log: Logger; readonly config: Config };

/**
 * Mails and SMS. A message is written, sealed, in the transaction of what it tells, and a job hands it to its gateway until that
 * takes it: nothing is lost while a mail server is down. Where no gateway is configured it stays in the table.
 */
export function createMessenger({ db, clock, log, config }: MessengerDeps) {
  const gateways: Readonly<Record<Channel, Gateway | null>> = { email: createSmtpGateway(config), sms: createSmsGateway(config) };
  const sealer = createSealer(config, 'messenger.message');
  const open = ({ id, sealed }: SealedMessage) => ContentSchema.parse(JSON.parse(sealer.open(sealed, id)));

  /** Throws what another try may mend; a letter that is refused for good is let go. */
  async function hand(gateway: Gateway, message: SealedMessage): Promise<void> {
    try {
      await gateway.deliver(open(message));
    } catch (error) {
      if (!(error instanceof LetterRefused)) throw error;
      log.warn({ event: 'messenger.refused', messageId: message.id, channel: message.channel });
    }
  }

  const deliverJob = handleJob(deliverMessage, async ({ messageId }) => {
    const message = await findMessage(db, messageId);
    if (message === null) return 'skipped';
    const gateway = gateways[message.channel];
    if (gateway === null) return 'skipped';
    const isLate = message.expiresAt.getTime() <= clock.now();
    if (!isLate) await hand(gateway, message);
    await deleteMessage(db, messageId);
    return isLate ? 'skipped' : 'done';
  });
  const sweepJob = repeatJob(sweepMessages, '1 day', async () => {
    await deleteMessagesBefore(db, new Date(clock.now() - DAY_MS));
    return 'done';
  });
  const jobs: readonly JobHandler[] = [deliverJob, sweepJob];

  return {
    jobs,
    /** Sends in the caller's transaction: the message leaves when, and only when, it commits. */
    send: async (db: Db, message: OutgoingMessage): Promise<void> => {
      const { channel, to, values = {}, code = null, lifeMs = 7 * DAY_MS } = message;
      const texts = message.template[message.locale];
      const content = {
        to,
        subject: fillIn(texts.subject, values),
        text: fillIn((channel === 'sms' ? texts.sms : undefined) ?? texts.text, values),
        code,
      };
      const id = newId<string>();
      const now = clock.now();
      const sealed = sealer.seal(JSON.stringify(content), id);
      await insertMessage(db, { id, channel, sealed, createdAt: new Date(now), expiresAt: new Date(now + lifeMs) });
      if (gateways[channel] !== null) await enqueue(db, deliverMessage, { messageId: id }, { key: id });
      else if (config.NODE_ENV === 'production') log.error({ event: 'messenger.no_gateway', channel });
    },
    /** What waits or has nowhere to go, latest first; only for people who develop. */
    listOutbox: async (): Promise<OutboxItem[]> =>
      (await listMessages(db, OUTBOX_SIZE)).map((message) => {
        const { to, subject, text, code } = open(message);
        return { to, channel: message.channel, subject, text, code, at: message.createdAt.toISOString() };
      }),
  };
}

export type Messenger = ReturnType<typeof createMessenger>;
