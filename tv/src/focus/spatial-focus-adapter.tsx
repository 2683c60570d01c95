import type { FocusAdapter, FocusableOptions, FocusGroupOptions } from '@app/ui';
import { FocusContext, init, setFocus, setKeyMap, useFocusable } from '@noriginmedia/norigin-spatial-navigation';
import { type MouseEvent, type ReactNode, useCallback, useEffect, useId, useRef } from 'react';
import { keepInView } from './keep-in-view.ts';
import { COMMON_KEYS } from './keymap.common.ts';

const LONG_PRESS_MS = 600;
const FOCUSED = 'data-focused';
const KEY_ATTRIBUTE = 'data-focus-key';

/** Starts spatial navigation once, before the first render. Arrows and OK only: everything else is an intent of ours. */
export function startSpatialNavigation(): void {
  const leaveToUs = () => undefined;
  // The mark on the focused element is ours to set and to take away: norigin sets it also on grids, and leaves it behind.
  // A menu that appears again on the next screen must not take the focus back because its key had it.
  init({ throttle: 0, focusOnPresetKey: false, shouldFocusDOMNode: false, layoutAdapter: { focusNode: leaveToUs, blurNode: leaveToUs } });
  const codes = (intent: string) =>
    Object.keys(COMMON_KEYS)
      .map(Number)
      .filter((code) => COMMON_KEYS[code] === intent);
  setKeyMap({ left: codes('left'), right: codes('right'), up: codes('up'), down: codes('down'), enter: codes('select') });
}

/** A press that becomes long after 600 ms; without a long action it acts at once. */
function useLongPress(onSelect: (() => void) | undefined, onLongSelect: (() => void) | undefined) {
  const timer = useRef<number | null>(null);
  const press = () => {
    if (onLongSelect === undefined) onSelect?.();
    else
      timer.current ??= window.setTimeout(() => {
        timer.current = -1;
        onLongSelect();
      }, LONG_PRESS_MS);
  };
  const release = () => {
    if (timer.current === null) return;
    const short = timer.current !== -1;
    window.clearTimeout(timer.current);
    timer.current = null;
    if (short) onSelect?.();
  };
  return { press, release };
}

function useSpatialFocusable({ focusKey, autoFocus, disabled, onSelect, onLongSelect, onFocus, onBlur }: FocusableOptions) {
  const ownKey = useId();
  const key = focusKey ?? ownKey;
  const element = useRef<HTMLElement | null>(null);
  const { press, release } = useLongPress(onSelect, onLongSelect);
  const { ref } = useFocusable<object, HTMLElement>({
    focusKey: key,
    focusable: disabled !== true,
    onEnterPress: (_props, { pressedKeys }) => {
      // A held OK repeats; only its first press counts.
      if ((pressedKeys['enter'] ?? 1) <= 1) press();
    },
    onEnterRelease: release,
    onFocus: () => {
      if (element.current !== null) {
        element.current.setAttribute(FOCUSED, 'true');
        keepInView(element.current);
      }
      onFocus?.();
    },
    onBlur: () => {
      element.current?.removeAttribute(FOCUSED);
      onBlur?.();
    },
  });
  const attach = useCallback(
    (node: HTMLElement | null) => {
      element.current = node;
      // norigin reads the element through its ref object; a null between renders would lose the node it measures.
      if (node !== null) ref.current = node;
    },
    [ref],
  );
  useEffect(() => {
    if (autoFocus === true) void setFocus(key);
  }, [autoFocus, key]);
  // A list that scrolls under a pointer at rest is entered without a movement: the focus is the remote's then.
  const point = ({ movementX, movementY }: MouseEvent) => {
    if (disabled !== true && (movementX !== 0 || movementY !== 0)) void setFocus(key);
  };
  return {
    ref: attach,
    props: {
      [KEY_ATTRIBUTE]: key,
      tabIndex: -1,
      'aria-disabled': disabled === true ? true : undefined,
      onMouseEnter: point,
      onClick: disabled === true ? undefined : onSelect,
    },
  };
}

function useSpatialFocusGroup({ focusKey, boundary, firstFocusKey, remembers, onChildFocus }: FocusGroupOptions) {
  const ownKey = useId();
  const key = focusKey ?? ownKey;
  const { ref } = useFocusable<object, HTMLElement>({
    focusKey: key,
    isFocusBoundary: boundary === true,
    saveLastFocusedChild: remembers !== false,
    trackChildren: false,
    ...(firstFocusKey === undefined ? {} : { preferredChildFocusKey: firstFocusKey }),
    ...(onChildFocus === undefined ? {} : { onFocus: () => onChildFocus(key) }),
  });
  const attach = useCallback(
    (node: HTMLElement | null) => {
      if (node !== null) ref.current = node;
    },
    [ref],
  );
  return {
    ref: attach,
    props: { [KEY_ATTRIBUTE]: key },
    wrap: (children: ReactNode) => <FocusContext.Provider value={key}>{children}</FocusContext.Provider>,
  };
}

/** Focus moved by a remote's arrows, through spatial navigation. */
export const spatialFocusAdapter: FocusAdapter = {
  useFocusable: useSpatialFocusable,
  useFocusGroup: useSpatialFocusGroup,
  focus: (focusKey) => void setFocus(focusKey),
};
