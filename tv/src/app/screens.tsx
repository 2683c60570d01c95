import { CatalogueScreen } from '../layouts/catalogue/catalogue-screen.tsx';
import { PersonScreen } from '../layouts/catalogue/person-screen.tsx';
import { WatchlistScreen } from '../layouts/catalogue/watchlist-screen.tsx';
import { HomeScreen } from '../layouts/home/home-screen.tsx';
import { NotificationsScreen } from '../layouts/notices/notifications-screen.tsx';
import { OfferScreen } from '../layouts/pay/offer-screen.tsx';
import { PayScreen } from '../layouts/pay/pay-screen.tsx';
import { PlansScreen } from '../layouts/plans/plans-screen.tsx';
import { TvPlayerScreen } from '../layouts/player/player-screen.tsx';
import { OrderScreen } from '../layouts/purchases/order-screen.tsx';
import { PurchasesScreen } from '../layouts/purchases/purchases-screen.tsx';
import { SettingsScreen } from '../layouts/settings/settings-screen.tsx';
import { TvTitleScreen } from '../layouts/title/title-screen.tsx';
import { SwitchScreen } from '../layouts/who/switch-screen.tsx';
import { useScreenStack } from './screen-stack.tsx';

/** The screen on top of the stack; the ones below are kept as memories, not as elements. */
export function Screens() {
  const { current } = useScreenStack();
  const { id, screen } = current;
  switch (screen.name) {
    case 'home':
      return <HomeScreen key={id} />;
    case 'title':
      return <TvTitleScreen key={id} titleId={screen.titleId} />;
    case 'player':
      return <TvPlayerScreen key={id} playableId={screen.playableId} titleId={screen.titleId} />;
    case 'person':
      return <PersonScreen key={id} personId={screen.personId} />;
    case 'catalogue':
      return <CatalogueScreen key={id} kind={screen.kind} />;
    case 'watchlist':
      return <WatchlistScreen key={id} />;
    case 'settings':
      return <SettingsScreen key={id} />;
    case 'plans':
      return <PlansScreen key={id} wanted={screen.wanted} after={screen.after} />;
    case 'offer':
      return <OfferScreen key={id} titleId={screen.titleId} kind={screen.kind} after={screen.after} />;
    case 'pay':
      return <PayScreen key={id} invoice={screen.invoice} checkoutUrl={screen.checkoutUrl} after={screen.after} />;
    case 'purchases':
      return <PurchasesScreen key={id} />;
    case 'order':
      return <OrderScreen key={id} order={screen.order} />;
    case 'notifications':
      return <NotificationsScreen key={id} />;
    case 'who':
      return <SwitchScreen key={id} />;
  }
}
