import { type Endpoint, type Endpoints, endpoints } from '@app/contracts';
import type { AnyCall } from '../contract-client.ts';
import { accounts } from './accounts.ts';
import { catalog } from './catalog.ts';
import { library } from './library.ts';
import { playback } from './playback.ts';
import type { Row, Rows } from './row.ts';
import { studio } from './studio.ts';
import { subscriptions } from './subscriptions.ts';
import type { Things } from './things.ts';
import { uploads } from './uploads.ts';

/** Every feature's rows; one that is missing does not compile. */
const TABLE: { readonly [F in keyof Endpoints]: Rows<F> } = {
  accounts,
  subscriptions,
  catalog,
  library,
  playback,
  studio,
  uploads,
};

export type NamedRow = Omit<Row, 'call'> & {
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly call: (things: Things) => AnyCall;
};

/** Tests run without the compiler: an endpoint without a row, or a row without an endpoint, ends them here. */
function rowsOf(feature: string, contract: Readonly<Record<string, Endpoint>>, rows: Readonly<Record<string, Row>>): NamedRow[] {
  const orphan = Object.keys(rows).find((name) => !(name in contract));
  if (orphan !== undefined) throw new Error(`server/test/endpoints/${feature}.ts has a row ${orphan}, the contract has no such endpoint`);
  return Object.entries(contract).map(([name, endpoint]) => {
    const row = rows[name];
    if (row === undefined) throw new Error(`server/test/endpoints/${feature}.ts has no row of ${name}`);
    return { ...row, name: `${feature}.${name}`, endpoint };
  });
}

/** Every endpoint with its row; what takes things away comes after what looks at them. */
export const ALL_ENDPOINTS: readonly NamedRow[] = Object.entries(endpoints)
  .flatMap(([feature, contract]) => rowsOf(feature, contract, { ...TABLE[feature as keyof Endpoints] }))
  .toSorted((a, b) => (a.late ?? 0) - (b.late ?? 0));

export function rowOf(name: string): NamedRow {
  const row = ALL_ENDPOINTS.find((one) => one.name === name);
  if (row === undefined) throw new Error(`there is no endpoint ${name}`);
  return row;
}
