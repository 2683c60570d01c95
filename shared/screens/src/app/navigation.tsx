import type { OrderKind, Tier } from '@app/contracts';
import type { AccountPage } from '@app/features/session';
import type { PersonId, PlayableId, TitleId } from '@app/kernel';
import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';

/** Where a screen can lead. Each client moves in its own way: addresses at a desk, a screen stack on a TV. */
export type Navigation = {
  openHome(): void;
  openTitle(id: TitleId): void;
  openPerson(id: PersonId): void;
  play(id: PlayableId): void;
  /** `wanted`: the plan that something just asked for. */
  openPlans(wanted?: Tier): void;
  /** To the price, the terms and the payment of one way to buy a title. */
  openOffer(id: TitleId, kind: OrderKind): void;
  /** Comes back here afterwards. */
  signIn(): void;
  /** Comes back here afterwards; absent where an account is looked after on another device. */
  openAccount?(page: AccountPage): void;
  back(): void;
};

const NavigationContext = createContext<Navigation | null>(null);

type NavigationProviderProps = { readonly navigation: Navigation; readonly children: ReactNode };

export function NavigationProvider({ navigation, children }: NavigationProviderProps) {
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

/** @throws Error outside of a `NavigationProvider`. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('No NavigationProvider above this component');
  return navigation;
}
