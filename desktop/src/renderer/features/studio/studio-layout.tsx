import { type UploadQueue, UploadQueueProvider } from '@app/features/uploads';
import { useT } from '@app/i18n';
import { token } from '@app/ui';
import { Suspense, use, useContext, useMemo } from 'react';
import { NavLink, Outlet } from 'react-router';
import { styled } from 'styled-components';
import { UploadQueueLoaderContext } from '../../app/upload-queue-loader.ts';
import { PageSkeleton } from '../../layouts/page-skeleton.tsx';

const Nav = styled.nav`
  position: absolute;
  z-index: 14;
  top: 0;
  left: var(--contentStart);
  display: flex;
  gap: 28px;
  height: 72px;
  align-items: center;
  font-weight: 500;
  & > a { padding: 8px 0; color: ${token.text3}; outline-offset: 4px; }
  & > a.active { color: ${token.text1}; box-shadow: inset 0 -3px ${token.brand}; }
  @media (max-width: 720px) { gap: 16px; }
`;

/** Titles and uploads of an author; the upload queue is opened with them. */
export function StudioLayout() {
  const t = useT('studio');
  const load = useContext(UploadQueueLoaderContext);
  const queue = useMemo(load, [load]);
  return (
    <>
      <Nav aria-label={t('studio.title')}>
        <NavLink to="/studio" end>
          {t('studio.titles.title')}
        </NavLink>
        <NavLink to="/studio/uploads">{t('studio.uploads.title')}</NavLink>
      </Nav>
      <Suspense fallback={<PageSkeleton />}>
        <WithQueue queue={queue} />
      </Suspense>
    </>
  );
}

function WithQueue({ queue }: { readonly queue: Promise<UploadQueue> }) {
  return (
    <UploadQueueProvider queue={use(queue)}>
      <Outlet />
    </UploadQueueProvider>
  );
}
