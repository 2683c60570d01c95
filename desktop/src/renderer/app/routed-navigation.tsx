import { useHeadStart } from '@app/features/playback';
import { type Navigation, NavigationProvider } from '@app/screens/app';
import { type ReactNode, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { withNext } from './return-path.ts';

/** Pages that something was to be watched on: paying leads back to them. */
const WATCHING = /^\/(?:title|watch)\//;

/** Links of shared screens as addresses of this client. */
export function RoutedNavigation({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate();
  const headStart = useHeadStart();
  const { pathname, search, key } = useLocation();
  const navigation = useMemo<Navigation>(
    () => ({
      openHome: () => void navigate('/'),
      openTitle: (id) => void navigate(`/title/${id}`),
      openPerson: (id) => void navigate(`/person/${id}`),
      play: (id) => {
        headStart(id);
        void navigate(`/watch/${id}`);
      },
      openPlans: () => void navigate(withNext('/plans', WATCHING.test(pathname) ? pathname + search : null)),
      openOffer: (id, kind) => void navigate(`/buy/${id}/${kind}`),
      signIn: () => void navigate(withNext('/sign-in', pathname + search)),
      openAccount: (page) => {
        const path = page === 'security' ? '/account/security' : withNext(`/${page}`, pathname + search);
        void navigate(path);
      },
      // The first page of a window has nothing behind it.
      back: () => void (key === 'default' ? navigate('/') : navigate(-1)),
    }),
    [navigate, headStart, pathname, search, key],
  );
  return <NavigationProvider navigation={navigation}>{children}</NavigationProvider>;
}
