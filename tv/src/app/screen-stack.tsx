import type { Invoice, Order, OrderKind, Tier, TitleKind } from '@app/contracts';
import type { PersonId, PlayableId, TitleId } from '@app/kernel';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';

/** Playback of something. `titleId`: of the page it was opened from, for pictures and words; null when there was none. */
export type PlayerPlace = { readonly name: 'player'; readonly playableId: PlayableId; readonly titleId: TitleId | null };

/** One place in the app: what is shown and with what. Kept in a stack, so that Back always has somewhere to go. */
export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'title'; readonly titleId: TitleId }
  | PlayerPlace
  | { readonly name: 'person'; readonly personId: PersonId }
  | { readonly name: 'catalogue'; readonly kind: TitleKind }
  /** Who is watching: to switch. */
  | { readonly name: 'who' }
  /** `wanted`: the plan that something asked for; it has the focus. `after`: what plays after paying. */
  | { readonly name: 'plans'; readonly wanted: Tier | null; readonly after: PlayerPlace | null }
  /** One way to buy a title: price and terms, before any money moves. */
  | { readonly name: 'offer'; readonly titleId: TitleId; readonly kind: OrderKind; readonly after: PlayerPlace | null }
  | { readonly name: 'pay'; readonly invoice: Invoice; readonly checkoutUrl: string | null; readonly after: PlayerPlace | null }
  | { readonly name: 'purchases' }
  | { readonly name: 'order'; readonly order: Order }
  | { readonly name: 'notifications' }
  | { readonly name: 'watchlist' }
  | { readonly name: 'settings' };

type Entry = { readonly id: number; readonly screen: Screen; readonly memory: Map<string, unknown> };

export type ScreenStack = {
  readonly current: Entry;
  readonly depth: number;
  readonly push: (screen: Screen) => void;
  /** Puts a screen in the place of the current one. */
  readonly replace: (screen: Screen) => void;
  /** One step back; false at the root. */
  readonly pop: () => boolean;
  /** Back over every screen on top that `leaves` names, and on to `next` where there is one. */
  readonly unwind: (leaves: readonly Screen['name'][], next?: Screen) => void;
  /** Back to the root screen. */
  readonly home: () => void;
};

const StackContext = createContext<ScreenStack | null>(null);

export function ScreenStackProvider({ children, root = { name: 'home' } }: { readonly children: ReactNode; readonly root?: Screen }) {
  const nextId = useRef(1);
  const [entries, setEntries] = useState<readonly Entry[]>(() => [{ id: 0, screen: root, memory: new Map() }]);
  const latest = useRef(entries);
  latest.current = entries;

  const entryOf = useCallback((screen: Screen): Entry => {
    nextId.current += 1;
    return { id: nextId.current, screen, memory: new Map() };
  }, []);
  const stack = useMemo<ScreenStack | null>(() => {
    const current = entries.at(-1);
    if (current === undefined) return null;
    return {
      current,
      depth: entries.length,
      push: (screen) => setEntries((old) => [...old, entryOf(screen)]),
      replace: (screen) => setEntries((old) => [...old.slice(0, -1), entryOf(screen)]),
      pop: () => {
        if (latest.current.length <= 1) return false;
        setEntries((old) => old.slice(0, -1));
        return true;
      },
      unwind: (leaves, next) =>
        setEntries((old) => {
          const last = old.reduce((kept, { screen }, index) => (leaves.includes(screen.name) ? kept : index), 0);
          return [...old.slice(0, last + 1), ...(next === undefined ? [] : [entryOf(next)])];
        }),
      home: () => setEntries((old) => old.slice(0, 1)),
    };
  }, [entries, entryOf]);
  return <StackContext.Provider value={stack}>{children}</StackContext.Provider>;
}

/** @throws Error outside of a `ScreenStackProvider`. */
export function useScreenStack(): ScreenStack {
  const stack = useContext(StackContext);
  if (stack === null) throw new Error('No ScreenStackProvider above this component');
  return stack;
}

/**
 * Something this visit of the screen remembers (the focused card, the scroll): it outlives a deeper screen and is gone when the
 * screen is left. Reading gives `null` on a first visit.
 */
export function useScreenMemory<T>(key: string): readonly [T | null, (value: T) => void] {
  const { memory } = useScreenStack().current;
  // Each key is written by one component with one type.
  const remembered = (memory.get(key) as T | undefined) ?? null;
  const remember = useCallback((value: T) => void memory.set(key, value), [memory, key]);
  return [remembered, remember];
}
