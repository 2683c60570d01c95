import type { HTMLAttributes, ReactNode, RefCallback } from 'react';
import { createContext, useContext } from 'react';

export type FocusableOptions = {
  /** Name to focus it by and to remember it by; unique on a screen. */
  readonly focusKey?: string | undefined;
  /** Takes the focus when it appears; one per screen. */
  readonly autoFocus?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Enter, Space, click, OK. */
  readonly onSelect?: (() => void) | undefined;
  /** OK held for 600 ms, the Menu key, or the secondary mouse button. */
  readonly onLongSelect?: (() => void) | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
};

/** What the element gets: the adapter marks it with `data-focused` itself, so that moving the focus renders nothing. */
export type FocusBinding = {
  readonly ref: RefCallback<HTMLElement>;
  readonly props: HTMLAttributes<HTMLElement> & { readonly [data: `data-${string}`]: string | undefined };
};

export type FocusGroupOptions = {
  readonly focusKey?: string | undefined;
  /** Focus does not leave by the arrows: overlays. */
  readonly boundary?: boolean | undefined;
  /** The child that gets the focus when the group is entered for the first time. */
  readonly firstFocusKey?: string | undefined;
  /** Comes back to the child that had the focus last; true unless told otherwise. */
  readonly remembers?: boolean | undefined;
  /** A descendant came into focus: its key. */
  readonly onChildFocus?: ((focusKey: string) => void) | undefined;
};

export type FocusGroupBinding = FocusBinding & { readonly wrap: (children: ReactNode) => ReactNode };

/**
 * How a client moves the focus: tab order and pointer at a desk, spatial navigation on a TV. One adapter lives as long as the page;
 * its members are hooks.
 */
export type FocusAdapter = {
  readonly useFocusable: (options: FocusableOptions) => FocusBinding;
  readonly useFocusGroup: (options: FocusGroupOptions) => FocusGroupBinding;
  /** Moves the focus to a mounted element; unknown keys are ignored. */
  readonly focus: (focusKey: string) => void;
};

const FocusAdapterContext = createContext<FocusAdapter | null>(null);

export const FocusAdapterProvider = FocusAdapterContext.Provider;

/** @throws Error outside of a `FocusAdapterProvider`. */
export function useFocusAdapter(): FocusAdapter {
  const adapter = useContext(FocusAdapterContext);
  if (adapter === null) throw new Error('No FocusAdapterProvider above this component');
  return adapter;
}
