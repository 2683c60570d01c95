import { globSync } from 'node:fs';
import { ROOT } from './root.ts';

/** Who people are, what they pay and what they may watch for it. */
const FEATURES = ['accounts', 'payments', 'subscriptions', 'orders', 'playback'] as const;
const FEATURES_DIR = 'server/src/features';

/** What decides without effects, under another name. */
const BY_OTHER_NAMES = [
  'accounts/at-least.ts',
  'accounts/contact.ts',
  'accounts/countries.ts',
  'accounts/mask.ts',
  'accounts/totp.ts',
  'payments/merchant/merchant.auth.ts',
  'playback/media-token.ts',
];

/** Where the unit tests of those files are. */
export const RULE_FOLDERS: readonly string[] = FEATURES.map((feature) => `${FEATURES_DIR}/${feature}/`);

/** Every file that decides about access or money, from the root of the checkout, in order. */
export function ruleFiles(): readonly string[] {
  const named = globSync(`${FEATURES_DIR}/{${FEATURES.join(',')}}/**/*.{rules,policy}.ts`, { cwd: ROOT });
  return [...named, ...BY_OTHER_NAMES.map((file) => `${FEATURES_DIR}/${file}`)].sort();
}

/** `orders` of `server/src/features/orders/offer.rules.ts`. */
export const featureOf = (file: string): string => file.slice(FEATURES_DIR.length + 1).split('/')[0] ?? '';
