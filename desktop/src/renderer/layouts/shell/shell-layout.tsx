import { useOnline } from '@app/features/session';
import { OfflineBanner } from '@app/ui';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { styled } from 'styled-components';
import { PageSkeleton } from '../page-skeleton.tsx';
import { AccountNotices } from './account-notices.tsx';
import { SideMenu } from './side-menu.tsx';
import { TopBar } from './top-bar.tsx';

const Main = styled.main`
  position: relative;
  min-height: 100vh;
  padding-bottom: 48px;
  overflow-x: clip;
  @media (max-width: 720px) { padding-bottom: 88px; }
`;

const Notice = styled.div`
  position: relative;
  z-index: 10;
  padding: 72px var(--contentEnd) 0 var(--contentStart);
  margin-bottom: -48px;
  &:empty { display: none; }
`;

/** Menu, top bar and the page between them. */
export function ShellLayout() {
  const isOnline = useOnline();
  return (
    <>
      <SideMenu />
      <TopBar />
      <Main id="main">
        <Notice>
          {!isOnline && <OfflineBanner />}
          <Suspense>
            <AccountNotices />
          </Suspense>
        </Notice>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </Main>
    </>
  );
}
