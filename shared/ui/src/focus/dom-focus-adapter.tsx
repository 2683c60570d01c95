import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useCallback } from 'react';
import type { FocusAdapter, FocusableOptions, FocusGroupOptions } from './focus-adapter.ts';

const KEY_ATTRIBUTE = 'data-focus-key';
const NATIVE = new Set(['BUTTON', 'A', 'INPUT', 'SELECT', 'TEXTAREA']);

function useDomFocusable({ focusKey, autoFocus, disabled, onSelect, onLongSelect, onFocus, onBlur }: FocusableOptions) {
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (autoFocus === true) element?.focus({ preventScroll: true });
    },
    [autoFocus],
  );
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Buttons and links turn Enter and Space into a click by themselves.
    if (event.target !== event.currentTarget || NATIVE.has(event.currentTarget.tagName)) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect?.();
  };
  const handleContextMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault();
    onLongSelect?.();
  };
  const props = {
    [KEY_ATTRIBUTE]: focusKey,
    tabIndex: disabled === true ? -1 : 0,
    'aria-disabled': disabled === true ? true : undefined,
    onClick: disabled === true ? undefined : onSelect,
    onKeyDown: disabled === true ? undefined : handleKeyDown,
    onContextMenu: onLongSelect === undefined ? undefined : handleContextMenu,
    onFocus,
    onBlur,
  };
  return { ref, props };
}

const noRef = () => undefined;
const wrap = (children: ReactNode) => children;

function useDomFocusGroup({ focusKey }: FocusGroupOptions) {
  return { ref: noRef, props: { [KEY_ATTRIBUTE]: focusKey }, wrap };
}

/** Focus as the browser has it: tab order, pointer, `:focus-visible`. */
export const domFocusAdapter: FocusAdapter = {
  useFocusable: useDomFocusable,
  useFocusGroup: useDomFocusGroup,
  focus: (focusKey) => {
    for (const element of document.querySelectorAll<HTMLElement>(`[${KEY_ATTRIBUTE}]`))
      if (element.getAttribute(KEY_ATTRIBUTE) === focusKey) element.focus();
  },
};
