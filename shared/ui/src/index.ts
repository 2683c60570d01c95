import './theme/styled-theme.ts';

export { domFocusAdapter } from './focus/dom-focus-adapter.tsx';
export {
  type FocusAdapter,
  FocusAdapterProvider,
  type FocusableOptions,
  type FocusBinding,
  type FocusGroupBinding,
  type FocusGroupOptions,
  useFocusAdapter,
} from './focus/focus-adapter.ts';
export { FocusGroup, type FocusGroupProps } from './focus/focus-group.tsx';
export { Focusable, type FocusableProps } from './focus/focusable.tsx';
export { Icon } from './icons/icon.tsx';
export type { IconName } from './icons/icon-shapes.tsx';
export { Logo } from './icons/logo.tsx';
export { Button, type ButtonProps, ButtonRow, IconButton, type IconButtonProps } from './primitives/button.tsx';
export { fill, focusGrow, focusRing, oneLine, tabularNumbers } from './theme/mixins.ts';
export { desktopTheme, type Stage, type Theme, tenFootTheme, token } from './theme/theme.ts';
export { UiProvider } from './theme/theme-provider.tsx';
