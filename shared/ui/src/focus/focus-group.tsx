import type { AriaRole, CSSProperties, ReactNode } from 'react';
import { type FocusGroupOptions, useFocusAdapter } from './focus-adapter.ts';

export type FocusGroupProps = FocusGroupOptions & {
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly role?: AriaRole | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-labelledby'?: string | undefined;
  readonly children: ReactNode;
};

/** Focusables that belong together: a rail, a row of buttons, an overlay. */
export function FocusGroup({ children, focusKey, boundary, firstFocusKey, remembers, onChildFocus, ...look }: FocusGroupProps) {
  const { ref, props, wrap } = useFocusAdapter().useFocusGroup({ focusKey, boundary, firstFocusKey, remembers, onChildFocus });
  return (
    <div {...look} {...props} ref={ref}>
      {wrap(children)}
    </div>
  );
}
