import type { AccountId, Clock } from '@app/kernel';
import type { Cache } from '../../cache/index.ts';
import type { Db } from '../../db/index.ts';
import type { Logger } from '../../observability/index.ts';
import type { Accounts } from '../accounts/index.ts';
import type { CatalogApi } from '../catalog/index.ts';
import type { Payments } from '../payments/index.ts';
import type { Membership } from './offer.rules.ts';

export type OrdersDeps = {
  readonly db: Db;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly log: Logger;
  readonly accounts: Pick<Accounts, 'requireBuyer' | 'addExportSection'>;
  readonly payments: Pick<Payments, 'register' | 'createInvoice' | 'cancelInvoice' | 'checkout' | 'refund'>;
  readonly catalog: Pick<CatalogApi, 'findSaleTitle' | 'setSale' | 'isVisible' | 'getCards' | 'fillSlots' | 'watchTitles'>;
  /** The plan that an account has: plans stand beside orders, so the wiring hands over this one question. */
  readonly membershipOf: (db: Db, accountId: AccountId) => Promise<Membership>;
};
