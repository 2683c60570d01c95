import type { AriaRole, CSSProperties, ReactNode } from 'react';
import { type FocusableOptions, useFocusAdapter } from './focus-adapter.ts';

/** Attributes a focusable may carry besides its behaviour. */
export type FocusableLook = {
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly role?: AriaRole | undefined;
  readonly lang?: string | undefined;
  readonly title?: string | undefined;
  readonly id?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-pressed'?: boolean | undefined;
  readonly 'aria-selected'?: boolean | undefined;
  readonly 'aria-checked'?: boolean | undefined;
  readonly 'aria-expanded'?: boolean | undefined;
  readonly 'aria-haspopup'?: 'menu' | 'dialog' | 'listbox' | undefined;
  readonly 'aria-controls'?: string | undefined;
  readonly 'aria-current'?: 'page' | 'true' | undefined;
  readonly 'data-state'?: string | undefined;
  readonly 'data-testid'?: string | undefined;
};

export type FocusableProps = FocusableOptions &
  FocusableLook & {
    readonly element?: 'button' | 'submit' | 'div' | undefined;
    readonly children?: ReactNode;
  };

/** Anything that can be chosen. Drawn by its styles through `[data-focused]` and `:focus-visible`; see `focusRing`. */
export function Focusable({
  element = 'button',
  children,
  focusKey,
  autoFocus,
  disabled,
  onSelect,
  onLongSelect,
  onFocus,
  onBlur,
  ...look
}: FocusableProps) {
  const adapter = useFocusAdapter();
  const { ref, props } = adapter.useFocusable({ focusKey, autoFocus, disabled, onSelect, onLongSelect, onFocus, onBlur });
  if (element === 'div')
    return (
      <div {...look} role={look.role ?? 'button'} {...props} ref={ref}>
        {children}
      </div>
    );
  return (
    <button type={element} disabled={disabled} {...look} {...props} ref={ref}>
      {children}
    </button>
  );
}
