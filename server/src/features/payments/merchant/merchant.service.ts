import type { Clock } from '@app/kernel';
import type { z } from 'zod';
import type { Db } from '../../../db/index.ts';
import { bindCreate, getPayable } from './create-transaction.ts';
import { ACCOUNT_FIELD, Refusal } from './merchant.errors.ts';
import {
  CancelParams,
  CheckParams,
  CheckPerformParams,
  CreateParams,
  FiscalParams,
  PerformParams,
  StatementParams,
} from './merchant.params.ts';
import { presentCancelled, presentChecked, presentCreated, presentLine, presentPerformed } from './merchant.presenter.ts';
import { findSituation, findTransaction, keepFiscalReceipt, listTransactions } from './merchant.repository.ts';
import { fiscalDetail, freshSince, isOverdue, orderIdOf, receiptUrlOf } from './merchant.rules.ts';
import type { TransactionRecord } from './merchant.types.ts';
import type { Transactions } from './transactions.service.ts';

export type MerchantDeps = { readonly db: Db; readonly clock: Clock; readonly transactions: Transactions };

/** Takes the `params` of a call as they came. @throws Refusal */
type Method = (params: unknown) => Promise<object>;

/** Binds a method to the form of its params. */
function method<S extends z.ZodType>(
  schema: S,
  answer: (params: z.output<S>) => Promise<object>,
  told: 'bad_request' | 'bad_receipt' = 'bad_request',
) {
  return async (params: unknown): Promise<object> => {
    const parsed = schema.safeParse(params);
    if (!parsed.success) throw new Refusal(told, parsed.error.issues[0]?.path.join('.'));
    return answer(parsed.data);
  };
}

/** Payme's Merchant API (payme.md section 5): at most three SQL statements a call, and any call may come twice. */
export function createMerchant({ db, clock, transactions }: MerchantDeps): ReadonlyMap<string, Method> {
  const create = bindCreate({ db, clock, transactions });

  async function getTransaction(id: string): Promise<TransactionRecord> {
    const transaction = await findTransaction(db, id);
    if (transaction === null) throw new Refusal('no_transaction');
    return transaction;
  }

  async function perform(id: string): Promise<object> {
    const performed = await transactions.perform(id, freshSince(clock.now()));
    if (performed !== null) return presentPerformed(performed);
    const known = await getTransaction(id);
    if (known.state === 2) return presentPerformed(known);
    // Begun since the first look, which did not find it.
    if (known.state === 1 && !isOverdue(known, clock.now())) throw new Refusal('no_transaction');
    if (known.state === 1) await transactions.expire(id);
    throw new Refusal('wrong_state');
  }

  async function cancel(id: string, reason: number): Promise<object> {
    const cancelled = await transactions.cancel(id, reason);
    if (cancelled !== null) return presentCancelled(cancelled);
    const known = await getTransaction(id);
    // Begun since the first look, which did not find it.
    if (known.state > 0) throw new Refusal('no_transaction');
    return presentCancelled(known);
  }

  return new Map<string, Method>([
    [
      'CheckPerformTransaction',
      method(CheckPerformParams, async ({ amount, account }) => {
        const situation = await findSituation(db, null, orderIdOf(account, ACCOUNT_FIELD));
        const detail = fiscalDetail(getPayable(situation, amount, clock.now()));
        return { allow: true, ...(detail === null ? {} : { detail }) };
      }),
    ],
    ['CreateTransaction', method(CreateParams, async (params) => presentCreated(await create(params)))],
    ['PerformTransaction', method(PerformParams, async ({ id }) => perform(id))],
    ['CancelTransaction', method(CancelParams, async ({ id, reason }) => cancel(id, reason))],
    ['CheckTransaction', method(CheckParams, async ({ id }) => presentChecked(await getTransaction(id)))],
    [
      'GetStatement',
      method(StatementParams, async ({ from, to }) => ({ transactions: (await listTransactions(db, from, to)).map(presentLine) })),
    ],
    [
      'SetFiscalData',
      method(
        FiscalParams,
        async (params) => {
          if (!(await keepFiscalReceipt(db, params, receiptUrlOf(params.fiscal_data)))) throw new Refusal('no_receipt');
          return { success: true };
        },
        'bad_receipt',
      ),
    ],
  ]);
}

export type Merchant = ReturnType<typeof createMerchant>;
