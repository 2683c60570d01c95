import { HomeScreen } from '@app/screens/home';
import { HomeHero } from './home-hero.tsx';
import { HomeRail } from './home-rail.tsx';
import { HomeSkeleton } from './home-skeleton.tsx';

const FRAME = {
  loading: <HomeSkeleton />,
  renderHero: (slides: Parameters<typeof HomeHero>[0]['slides']) => <HomeHero slides={slides} />,
  renderRow: (row: Parameters<typeof HomeRail>[0]['row']) => <HomeRail row={row} />,
};

export function HomePage() {
  return <HomeScreen frame={FRAME} />;
}
