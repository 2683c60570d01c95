import type { ReactNode } from 'react';
import { ThemeProvider } from 'styled-components';
import { GlobalStyle } from './global-style.ts';
import type { Theme } from './theme.ts';

type UiProviderProps = { readonly theme: Theme; readonly children: ReactNode };

/** Theme and global style; the root of every client. */
export function UiProvider({ theme, children }: UiProviderProps) {
  return (
    <ThemeProvider theme={theme}>
      <GlobalStyle />
      {children}
    </ThemeProvider>
  );
}
