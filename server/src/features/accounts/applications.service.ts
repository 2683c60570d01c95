import { type Actor, AppError, type AuthorApplication, type Page, type PageQuery } from '@app/contracts';
import type { ApplicationId, Clock } from '@app/kernel';
import { z } from 'zod';
import { type Db, decodeCursor, inTransaction, newId, pageFrom } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import { findAccount } from './accounts.repository.ts';
import {
  decideApplication,
  findLatestApplication,
  insertApplication,
  lockApplication,
  selectApplications,
} from './applications.repository.ts';
import { insertAuditRow } from './audit.repository.ts';
import type { PeopleReach } from './reach.ts';
import type { Sessions } from './sessions.service.ts';
import { applicationDecided } from './staff.events.ts';
import { lockUser, updateRoles } from './staff.repository.ts';
import { orderedRoles } from './staff.rules.ts';

export type ApplicationsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly reach: Pick<PeopleReach, 'requireVerified'>;
  readonly sessions: Pick<Sessions, 'outdate'>;
};
type Decision = { readonly approve: boolean; readonly reason: string };

const CursorSchema = z.tuple([z.uuid()]);

/** How a viewer becomes an author: asks, and a moderator says yes. */
export function createApplications({ db, clock, reach, sessions }: ApplicationsDeps) {
  async function getLatest(actor: Actor): Promise<AuthorApplication> {
    const latest = await findLatestApplication(db, actor.accountId);
    if (latest === null) throw new AppError('accounts.application_not_found');
    return latest;
  }

  return {
    getLatest,

    /** @throws AppError any refusal of the contract. */
    apply: async (actor: Actor, body: Pick<AuthorApplication, 'channelName' | 'about'>): Promise<AuthorApplication> => {
      await reach.requireVerified(db, actor.accountId);
      const account = await findAccount(db, actor.accountId);
      if (account === null) throw new AppError('auth.required');
      if (account.firstName === '') throw new AppError('accounts.name_required');
      const latest = await findLatestApplication(db, account.id);
      if (latest?.state === 'waiting') throw new AppError('accounts.application_open');
      if (account.roles.includes('author')) throw new AppError('accounts.author_already');
      const application = { id: newId<ApplicationId>(), accountId: account.id, ...body, createdAt: new Date(clock.now()) };
      if (!(await insertApplication(db, application))) throw new AppError('accounts.application_open');
      return getLatest(actor);
    },

    list: async ({ state, limit, cursor }: PageQuery & Pick<AuthorApplication, 'state'>): Promise<Page<AuthorApplication>> => {
      const [after] = cursor === undefined ? [null] : decodeCursor(cursor, CursorSchema);
      const rows = await selectApplications(db, { state, after, limit: limit + 1 });
      return pageFrom(
        rows,
        limit,
        ({ id }) => [id],
        (row) => row,
      );
    },

    /** The new author's devices learn of it on their next call. @throws AppError any refusal of the contract. */
    decide: async (actor: Actor, id: ApplicationId, { approve, reason }: Decision, ip: string): Promise<AuthorApplication> => {
      const at = new Date(clock.now());
      const state = approve ? 'approved' : 'declined';
      const decided = await inTransaction(db, async (db) => {
        const application = await lockApplication(db, id);
        if (application === null) throw new AppError('accounts.application_not_found');
        if (application.accountId === actor.accountId) throw new AppError('accounts.own_application');
        if (application.state !== 'waiting') throw new AppError('accounts.application_decided');
        const user = await lockUser(db, application.accountId);
        if (user === null) throw new AppError('accounts.application_not_found');
        const told = reason === '' ? null : reason;
        await decideApplication(db, id, { state, reason: told, at, by: actor.accountId });
        const roles = approve ? orderedRoles([...user.roles, 'author']) : user.roles;
        if (approve) await updateRoles(db, user.id, roles);
        await insertAuditRow(db, {
          at,
          actor,
          action: 'accounts.application_decided',
          subjectKind: 'author-application',
          subjectId: id,
          before: { state: 'waiting', roles: user.roles },
          after: { state, roles },
          reason,
          ip,
        });
        await publish(db, applicationDecided, { accountId: user.id, applicationId: id, approved: approve, reason: told });
        return { ...application, state, reason: told, decidedAt: at.toISOString() } as const;
      });
      if (approve) await sessions.outdate(decided.accountId);
      return decided;
    },
  };
}

export type Applications = ReturnType<typeof createApplications>;
