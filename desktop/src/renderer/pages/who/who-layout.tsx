import { Logo } from '@app/ui';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { LanguageMenu } from '../../layouts/shell/language-menu.tsx';
import { PosterWall } from './poster-wall.tsx';

const Root = styled.main`
  position: relative;
  display: flex;
  flex-direction: column;
  min-height: 100vh;
  padding: 32px 48px 40px;
  & > header { position: relative; z-index: 2; display: flex; align-items: center; justify-content: space-between; }
  & > section { position: relative; margin: auto 0; padding: 12px 0 24px; }
  & > footer { position: relative; text-align: center; }
  @media (max-width: 720px) { padding: 20px 16px 32px; }
`;

type WhoLayoutProps = { readonly children: ReactNode; readonly footer?: ReactNode };

/** A question before anything else: posters in the dark, the household in the light. */
export function WhoLayout({ children, footer }: WhoLayoutProps) {
  return (
    <Root>
      <PosterWall />
      <header>
        <Logo height={34} withWord />
        <LanguageMenu />
      </header>
      <section>{children}</section>
      <footer>{footer}</footer>
    </Root>
  );
}
