import type { AccountSession, PendingDevice, Profile, User } from '@app/contracts';
import type { SessionId } from '@app/kernel';
import type { Account, ProfileRecord } from './accounts.repository.ts';
import type { DeviceGrant } from './device-grants.repository.ts';
import type { SessionRecord } from './sessions.repository.ts';

export function presentProfile({ id, name, locale, avatar, owner, kids, maxAge, pinHash }: ProfileRecord, readOnly: boolean): Profile {
  return { id, name, locale, avatar, owner, kids, maxAge, locked: pinHash !== null, readOnly };
}

/** `readOnly`: whether the plan has fewer profiles than the household; a sign-in leaves that to `GET /me`. */
export function presentUser(account: Account, profile: ProfileRecord, readOnly = false): User {
  const { id, firstName, lastName, email, phone, roles, country, createdAt } = account;
  return {
    id,
    firstName,
    lastName,
    email,
    phone,
    roles: [...roles],
    country,
    timeZone: account.timeZone,
    emailVerified: account.emailVerifiedAt !== null,
    phoneVerified: account.phoneVerifiedAt !== null,
    hasPassword: account.hasPassword,
    mfaEnabled: account.mfaEnabled,
    deletionAt: account.deletionAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    profile: presentProfile(profile, readOnly),
  };
}

export function presentSession(session: SessionRecord, current: SessionId): AccountSession {
  const { id, device, country, createdAt, lastUsedAt } = session;
  return { id, device, country, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt.toISOString(), current: id === current };
}

export function presentPendingDevice({ userCode, device, country, createdAt }: DeviceGrant): PendingDevice {
  return { userCode, device, country, requestedAt: createdAt.toISOString() };
}
