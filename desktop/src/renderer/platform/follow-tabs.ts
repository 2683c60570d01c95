import type { AppClient } from '@app/features/session';
import { changeLocale, currentLocale, type I18n } from '@app/i18n';

/** How often another tab has changed who sits here: what was drawn for the one before is to be thrown away with each. */
export type Seat = {
  number(): number;
  subscribe(listener: () => void): () => void;
};

/** Keeps this tab with the person that another tab of the browser signs in, out, or lets change places. */
export function followOtherTabs(client: AppClient, i18n: I18n): Seat {
  let number = 0;
  let work = Promise.resolve();
  const listeners = new Set<() => void>();

  async function follow(): Promise<void> {
    if (!(await client.follow())) return;
    const { session, preferences } = client.store.getState();
    const locale = preferences.locale ?? (session.status === 'signedIn' ? session.user.profile.locale : currentLocale(i18n));
    // Texts that cannot be fetched now leave the language as it is.
    if (locale !== currentLocale(i18n)) await changeLocale(i18n, locale).catch(() => undefined);
    number += 1;
    for (const listener of listeners) listener();
  }

  // Fired in every tab but the one that wrote. One after the other: a sign-in writes more than once.
  window.addEventListener('storage', () => {
    work = work.then(follow).catch(() => undefined);
  });
  return {
    number: () => number,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
