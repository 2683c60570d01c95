import type { AccountId, SessionId } from '@app/kernel';
import { newId } from '../../db/index.ts';
import { randomToken, type Tokens, tokenHash } from './tokens.ts';

export type SessionDraft = {
  readonly id: SessionId;
  /** Of the event that tells of it, where it is told. */
  readonly newsId: string;
  readonly refreshToken: string;
  readonly refreshHash: Buffer;
  readonly deviceToken: string;
};

/**
 * Ids and secrets of a session that may be opened. They take no proof and have no effect, so a sign-in makes them while the hash of
 * its password is computed.
 */
export function draftSession(tokens: Pick<Tokens, 'issueDevice'>, accountId: AccountId): SessionDraft {
  const refreshToken = randomToken();
  const [id, newsId] = [newId<SessionId>(), newId()];
  return { id, newsId, refreshToken, refreshHash: tokenHash(refreshToken), deviceToken: tokens.issueDevice(accountId) };
}
