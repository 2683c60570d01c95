import { useHeadStart } from '@app/features/playback';
import { useUser } from '@app/features/session';
import { type Navigation, NavigationProvider } from '@app/screens/app';
import { type ReactNode, useMemo } from 'react';
import { type Screen, useScreenStack } from './screen-stack.tsx';

/** The shared screens' ways on, as moves of the screen stack. */
export function TvNavigation({ children }: { readonly children: ReactNode }) {
  const { current, push, replace, pop, home } = useScreenStack();
  const headStart = useHeadStart();
  const isKids = useUser()?.profile.kids === true;
  const refused = current.screen.name === 'player' ? current.screen : null;
  const navigation = useMemo<Navigation>(() => {
    // What was refused gives way: after paying it opens anew, and Back leads to where it was chosen. A child asks a grown-up.
    const sell = (screen: Screen) => (isKids ? push({ name: 'who' }) : (refused === null ? push : replace)(screen));
    return {
      openHome: home,
      openTitle: (titleId) => push({ name: 'title', titleId }),
      openPerson: (personId) => push({ name: 'person', personId }),
      play: (playableId) => {
        headStart(playableId);
        push({ name: 'player', playableId, titleId: current.screen.name === 'title' ? current.screen.titleId : null });
      },
      openPlans: (wanted) => sell({ name: 'plans', wanted: wanted ?? null, after: refused }),
      openOffer: (titleId, kind) => sell({ name: 'offer', titleId, kind, after: refused }),
      // A TV is signed in before there is a screen to ask for it; the way there is to begin anew.
      signIn: home,
      back: () => void pop(),
    };
  }, [current, refused, isKids, push, replace, pop, home, headStart]);
  return <NavigationProvider navigation={navigation}>{children}</NavigationProvider>;
}
