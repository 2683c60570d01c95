import { AccountIdSchema, type Actor, type Device, DeviceSchema, ProfileIdSchema } from '@app/contracts';
import type { AccountId, ProfileId } from '@app/kernel';
import { type Db, execute, selectRows, txOf } from '../../db/index.ts';
import type { DeviceGrantStatus } from './device-grant.rules.ts';
import { DeviceGrantModel } from './sessions.model.ts';

export type DeviceGrant = {
  readonly userCode: string;
  readonly status: DeviceGrantStatus;
  readonly owner: { readonly accountId: AccountId; readonly profileId: ProfileId } | null;
  readonly device: Device;
  readonly country: string | null;
  readonly intervalSec: number;
  readonly lastPolledAt: Date | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

const toGrant = (row: DeviceGrantModel): DeviceGrant => ({
  userCode: row.userCode,
  status: row.status,
  owner:
    row.accountId === null || row.profileId === null
      ? null
      : { accountId: AccountIdSchema.parse(row.accountId), profileId: ProfileIdSchema.parse(row.profileId) },
  device: DeviceSchema.parse({ kind: row.deviceKind, name: row.deviceName }),
  country: row.country,
  intervalSec: row.intervalSec,
  lastPolledAt: row.lastPolledAt,
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
});

/** False when the user code is taken; nothing is written then. */
export async function insertGrant(
  db: Db,
  codeHash: Buffer,
  grant: Omit<DeviceGrant, 'status' | 'owner' | 'lastPolledAt'>,
): Promise<boolean> {
  const added = await execute(
    db,
    `insert into device_grants (device_code_hash, user_code, status, device_kind, device_name, country, interval_sec, created_at, expires_at)
     values ($1, $2, 'pending', $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [codeHash, grant.userCode, grant.device.kind, grant.device.name, grant.country, grant.intervalSec, grant.createdAt, grant.expiresAt],
  );
  return added === 1;
}

export async function findGrantByUserCode(db: Db, userCode: string): Promise<DeviceGrant | null> {
  const row = await DeviceGrantModel.findOne({ where: { userCode }, ...txOf(db) });
  return row === null ? null : toGrant(row);
}

/** Only inside a transaction: polls of one device wait for each other. */
export async function lockGrant(db: Db, codeHash: Buffer): Promise<DeviceGrant | null> {
  const [locked] = await selectRows(db, 'select 1 from device_grants where device_code_hash = $1 for update', [codeHash]);
  if (locked === undefined) return null;
  const row = await DeviceGrantModel.findByPk(codeHash, txOf(db));
  return row === null ? null : toGrant(row);
}

export async function updateGrant(
  db: Db,
  codeHash: Buffer,
  changes: { readonly status?: 'delivered'; readonly intervalSec?: number; readonly lastPolledAt: Date },
): Promise<void> {
  await DeviceGrantModel.update(changes, { where: { deviceCodeHash: codeHash }, ...txOf(db) });
}

/** True when the code waited and this call decided it. */
export async function decideGrant(
  db: Db,
  request: { readonly userCode: string; readonly actor: Actor; readonly status: 'approved' | 'denied'; readonly now: Date },
): Promise<boolean> {
  const decided = await execute(
    db,
    `update device_grants set status = $2, account_id = $3, profile_id = $4 where user_code = $1 and status = 'pending' and expires_at > $5`,
    [request.userCode, request.status, request.actor.accountId, request.actor.profileId, request.now],
  );
  return decided === 1;
}

export async function deleteGrantsBefore(db: Db, before: Date): Promise<number> {
  return execute(db, 'delete from device_grants where expires_at < $1', [before]);
}
