import { type Db, execute, selectRows } from '../db/index.ts';

export type Channel = 'email' | 'sms';
export type SealedMessage = {
  readonly id: string;
  readonly channel: Channel;
  readonly sealed: Buffer;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

const COLUMNS = 'id, channel, sealed, created_at as "createdAt", expires_at as "expiresAt"';

export async function insertMessage(db: Db, message: SealedMessage): Promise<void> {
  await execute(db, `insert into messages (id, channel, sealed, created_at, expires_at) values ($1, $2, $3, $4, $5)`, [
    message.id,
    message.channel,
    message.sealed,
    message.createdAt,
    message.expiresAt,
  ]);
}

export async function findMessage(db: Db, id: string): Promise<SealedMessage | null> {
  const [row] = await selectRows<SealedMessage>(db, `select ${COLUMNS} from messages where id = $1`, [id]);
  return row ?? null;
}

/** Latest first. */
export async function listMessages(db: Db, limit: number): Promise<SealedMessage[]> {
  return selectRows<SealedMessage>(db, `select ${COLUMNS} from messages order by id desc limit $1`, [limit]);
}

export async function deleteMessage(db: Db, id: string): Promise<void> {
  await execute(db, 'delete from messages where id = $1', [id]);
}

export async function deleteMessagesBefore(db: Db, before: Date): Promise<number> {
  return execute(db, 'delete from messages where expires_at < $1', [before]);
}
