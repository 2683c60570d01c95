import type { TransactionRecord } from './merchant.types.ts';

export const presentCreated = ({ id, createTime, state }: TransactionRecord) => ({ create_time: createTime, transaction: id, state });

export const presentPerformed = ({ id, performTime, state }: TransactionRecord) => ({ transaction: id, perform_time: performTime, state });

export const presentCancelled = ({ id, cancelTime, state }: TransactionRecord) => ({ transaction: id, cancel_time: cancelTime, state });

export const presentChecked = ({ id, createTime, performTime, cancelTime, state, reason }: TransactionRecord) => ({
  create_time: createTime,
  perform_time: performTime,
  cancel_time: cancelTime,
  transaction: id,
  state,
  reason,
});

/** A line of the statement. */
export const presentLine = (transaction: TransactionRecord) => ({
  id: transaction.paymeId,
  time: transaction.paymeTime,
  amount: transaction.amountMinor,
  account: transaction.account,
  ...presentChecked(transaction),
  receivers: null,
});
