import { type Endpoint, type Endpoints, endpoints } from '@app/contracts';
import type { AnyCall } from '../contract-client.ts';
import { accounts } from './accounts.ts';
import { catalog } from './catalog.ts';
import { library } from './library.ts';
import { notifications } from './notifications.ts';
import { orders } from './orders.ts';
import { payments } from './payments.ts';
import { playback } from './playback.ts';
import type { Row, Rows } from './row.ts';
import { studio } from './studio.ts';
import { subscriptions } from './subscriptions.ts';
import type { Things } from './things.ts';
import { uploads } from './uploads.ts';

/** Every feature's rows; a feature that is missing does not compile. */
const TABLE: { readonly [F in keyof Endpoints]: Rows<F> } = {
  accounts,
  subscriptions,
  catalog,
  library,
  notifications,
  playback,
  studio,
  uploads,
  payments,
  orders,
};

export type NamedRow = Omit<Row, 'call'> & {
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly call: (things: Things) => AnyCall;
};

const rowsOf = (feature: string): Readonly<Record<string, Row | undefined>> => ({ ...TABLE[feature as keyof Endpoints] });
const CONTRACT = Object.entries(endpoints).flatMap(([feature, contract]) =>
  Object.entries(contract).map(([key, endpoint]: [string, Endpoint]) => ({
    name: `${feature}.${key}`,
    endpoint,
    row: rowsOf(feature)[key],
  })),
);

/** Endpoints that nobody has said who may call: there should be none. */
export const WITHOUT_ROW: readonly string[] = CONTRACT.filter(({ row }) => row === undefined).map(({ name }) => name);

/** Every endpoint with its row; what takes things away comes after what looks at them. */
export const ALL_ENDPOINTS: readonly NamedRow[] = CONTRACT.flatMap(({ name, endpoint, row }) =>
  row === undefined ? [] : [{ ...row, name, endpoint }],
).toSorted((a, b) => (a.late ?? 0) - (b.late ?? 0));

export function rowOf(name: string): NamedRow {
  const row = ALL_ENDPOINTS.find((one) => one.name === name);
  if (row === undefined) throw new Error(`there is no endpoint ${name}`);
  return row;
}
