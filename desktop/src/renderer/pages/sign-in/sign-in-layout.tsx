import { useHome } from '@app/features/catalog';
import { useT } from '@app/i18n';
import { Logo, token } from '@app/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { styled } from 'styled-components';
import { LanguageMenu } from '../../layouts/shell/language-menu.tsx';

const Root = styled.main`
  display: grid;
  grid-template-columns: 52% minmax(0, 1fr);
  min-height: 100vh;
  @media (max-width: 900px) { grid-template-columns: minmax(0, 1fr); }
`;

const Art = styled.div`
  position: relative;
  overflow: hidden;
  background: linear-gradient(150deg, #3a2350, #14172e 70%);
  & > img { position: absolute; top: 0; left: 0; width: 100%; height: 100%; object-fit: cover; object-position: 65% 40%; }
  &::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    background: linear-gradient(90deg, transparent 80%, ${token.bg0}), linear-gradient(transparent 45%, rgba(0, 3, 28, 0.86));
  }
  @media (max-width: 900px) { display: none; }
`;

const OverArt = styled.div`
  position: absolute;
  z-index: 1;
  left: 64px;
  right: 96px;
  &[data-place='top'] { top: 44px; }
  &[data-place='bottom'] { bottom: 64px; }
  & > h2 { font-size: 48px; line-height: 1.12; font-weight: 600; letter-spacing: -0.02em; color: #fff8ec; text-wrap: balance; }
  & > p { margin-top: 12px; font-size: ${token.metaSize}; }
`;

const Side = styled.div`
  position: relative;
  display: flex;
  flex-direction: column;
  padding: 24px 16px 48px;
  & > header { display: flex; align-items: center; justify-content: space-between; min-height: 48px; }
  & > header > a { visibility: hidden; }
  @media (max-width: 900px) { & > header > a { visibility: visible; } }
`;

const Form = styled.div`
  width: 100%;
  max-width: 400px;
  margin: auto;
  & > h1 { margin-bottom: 28px; font-size: ${token.pageSize}; line-height: ${token.pageLine}; font-weight: 700; letter-spacing: -0.02em; color: ${token.text1}; text-wrap: balance; overflow-wrap: anywhere; }
  & > p { margin-top: 28px; }
  & > p > a { font-weight: 500; }
`;

/** Something to know before signing in. */
export const Notice = styled.p`
  && { margin: 0 0 24px; }
  padding: 12px 16px;
  border-radius: 10px;
  background: ${token.bg2};
  color: ${token.warn};
`;

type SignInLayoutProps = {
  readonly title: string;
  /** Without words over the art: the page itself says them. */
  readonly isPlain?: boolean;
  readonly children: ReactNode;
};

/** Art of a film on one side, the form on the other. */
export function SignInLayout({ title, isPlain = false, children }: SignInLayoutProps) {
  const t = useT('auth');
  const shown = useHome().data?.hero[0];
  return (
    <Root>
      <Art>
        {shown?.backdropUrl != null && <img src={shown.backdropUrl} alt="" />}
        <OverArt data-place="top">
          <Link to="/">
            <Logo height={34} withWord />
          </Link>
        </OverArt>
        <OverArt data-place="bottom">
          {!isPlain && <h2>{t('auth.slogan')}</h2>}
          {shown !== undefined && <p>{t('auth.stillFrom', { title: shown.title })}</p>}
        </OverArt>
      </Art>
      <Side>
        <header>
          <Link to="/">
            <Logo height={32} withWord />
          </Link>
          <LanguageMenu />
        </header>
        <Form>
          <h1>{title}</h1>
          {children}
        </Form>
      </Side>
    </Root>
  );
}
