import { AccountIdSchema, ApplicationIdSchema, type AuthorApplication } from '@app/contracts';
import type { AccountId, ApplicationId } from '@app/kernel';
import { type Db, execute, selectRows } from '../../db/index.ts';

type State = AuthorApplication['state'];
type ApplicationRow = Pick<AuthorApplication, 'channelName' | 'about' | 'state' | 'reason'> & {
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
};

const APPLICATION = `id, account_id as "accountId", channel_name as "channelName", about, state, reason, created_at as "createdAt", decided_at as "decidedAt"`;

const toApplication = (row: ApplicationRow): AuthorApplication => ({
  ...row,
  id: ApplicationIdSchema.parse(row.id),
  accountId: AccountIdSchema.parse(row.accountId),
  createdAt: row.createdAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
});

/** False when another one of the account waits already; nothing is written then. */
export async function insertApplication(
  db: Db,
  application: Pick<AuthorApplication, 'id' | 'accountId' | 'channelName' | 'about'> & { readonly createdAt: Date },
): Promise<boolean> {
  const { id, accountId, channelName, about, createdAt } = application;
  const added = await execute(
    db,
    `insert into author_applications (id, account_id, channel_name, about, state, created_at) values ($1, $2, $3, $4, 'waiting', $5)
     on conflict do nothing`,
    [id, accountId, channelName, about, createdAt],
  );
  return added === 1;
}

export async function findLatestApplication(db: Db, accountId: AccountId): Promise<AuthorApplication | null> {
  const [row] = await selectRows<ApplicationRow>(
    db,
    `select ${APPLICATION} from author_applications where account_id = $1 order by id desc limit 1`,
    [accountId],
  );
  return row === undefined ? null : toApplication(row);
}

/** An application that nobody else decides until the transaction ends. */
export async function lockApplication(db: Db, id: ApplicationId): Promise<AuthorApplication | null> {
  const [row] = await selectRows<ApplicationRow>(db, `select ${APPLICATION} from author_applications where id = $1 for no key update`, [
    id,
  ]);
  return row === undefined ? null : toApplication(row);
}

/** Oldest first, from the one after `after` on; at most `limit`. */
export async function selectApplications(
  db: Db,
  query: { readonly state: State; readonly after: string | null; readonly limit: number },
): Promise<AuthorApplication[]> {
  const rows = await selectRows<ApplicationRow>(
    db,
    `select ${APPLICATION} from author_applications where state = $1 and ($2::uuid is null or id > $2) order by id limit $3`,
    [query.state, query.after, query.limit],
  );
  return rows.map(toApplication);
}

export async function decideApplication(
  db: Db,
  id: ApplicationId,
  decision: { readonly state: Exclude<State, 'waiting'>; readonly reason: string | null; readonly at: Date; readonly by: AccountId },
): Promise<void> {
  await execute(db, 'update author_applications set state = $2, reason = $3, decided_at = $4, decided_by = $5 where id = $1', [
    id,
    decision.state,
    decision.reason,
    decision.at,
    decision.by,
  ]);
}
