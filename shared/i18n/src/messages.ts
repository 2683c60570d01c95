import type { Messages as Account } from './messages/account/keys.ts';
import type { Messages as Auth } from './messages/auth/keys.ts';
import type { Messages as Common } from './messages/common/keys.ts';
import type { Messages as Errors } from './messages/errors/keys.ts';
import type { Messages as Home } from './messages/home/keys.ts';
import type { Messages as Household } from './messages/household/keys.ts';
import type { Messages as Money } from './messages/money/keys.ts';
import type { Messages as Notifications } from './messages/notifications/keys.ts';
import type { Messages as Pair } from './messages/pair/keys.ts';
import type { Messages as Player } from './messages/player/keys.ts';
import type { Messages as Security } from './messages/security/keys.ts';
import type { Messages as Studio } from './messages/studio/keys.ts';
import type { Messages as Title } from './messages/title/keys.ts';
import type { Messages as Tv } from './messages/tv/keys.ts';
import type { Namespace } from './namespaces.ts';

type ByNamespace = {
  common: Common;
  errors: Errors;
  auth: Auth;
  home: Home;
  title: Title;
  player: Player;
  studio: Studio;
  account: Account;
  tv: Tv;
  pair: Pair;
  household: Household;
  security: Security;
  notifications: Notifications;
  money: Money;
};

/** Keys of a namespace, as written in its catalogs. */
export type KeyOf<N extends Namespace> = keyof ByNamespace[N] & string;

/** Every key there is, led by its namespace: `common.retry`. */
export type MessageKey = { [N in Namespace]: `${N}.${KeyOf<N>}` }[Namespace];

type NeedsOf<K extends MessageKey> = K extends `${infer N extends Namespace}.${infer Rest}`
  ? Rest extends keyof ByNamespace[N]
    ? ByNamespace[N][Rest]
    : never
  : never;

export type MessageValue = string | number;

/** Values a message asks for; `count` chooses the plural form and must be a number. */
export type ValuesOf<K extends MessageKey> = { readonly [Name in NeedsOf<K> & string]: Name extends 'count' ? number : MessageValue };

/** Gives the text of a key in the current language. */
export type Translate = <K extends MessageKey>(key: K, ...values: [NeedsOf<K>] extends [never] ? [] : [ValuesOf<K>]) => string;
