import { createBrowserRouter, Outlet, ScrollRestoration } from 'react-router';
import { ShellLayout } from '../layouts/shell/shell-layout.tsx';
import { CrashPage } from '../pages/crash-page.tsx';
import { HomePage } from '../pages/home/home-page.tsx';
import { RETURN_PATH } from '../platform/provider-door.ts';
import { accountRoutes } from './account-routes.ts';
import { BootScreen } from './boot-screen.tsx';
import { GrownUps, Guard } from './guard.tsx';
import { RoutedNavigation } from './routed-navigation.tsx';
import { WhoGate } from './who-gate.tsx';

/** Root of all pages: links of shared screens become addresses here. */
function Root() {
  return (
    <RoutedNavigation>
      <ScrollRestoration />
      <WhoGate>
        <Outlet />
      </WhoGate>
    </RoutedNavigation>
  );
}

/** Addresses. What the first page does not need is fetched when it is opened. */
export function createRouter() {
  return createBrowserRouter([
    {
      Component: Root,
      ErrorBoundary: CrashPage,
      HydrateFallback: BootScreen,
      children: [
        { path: '/sign-in', lazy: async () => ({ Component: (await import('../pages/sign-in/sign-in-page.tsx')).SignInPage }) },
        { path: '/sign-up', lazy: async () => ({ Component: (await import('../pages/sign-in/sign-up-page.tsx')).SignUpPage }) },
        { path: '/welcome', lazy: async () => ({ Component: (await import('../pages/sign-in/welcome-page.tsx')).WelcomePage }) },
        { path: '/reset', lazy: async () => ({ Component: (await import('../pages/sign-in/reset-page.tsx')).ResetPage }) },
        { path: '/verify', lazy: async () => ({ Component: (await import('../pages/sign-in/verify-page.tsx')).VerifyPage }) },
        {
          path: RETURN_PATH,
          lazy: async () => ({ Component: (await import('../pages/sign-in/provider-return-page.tsx')).ProviderReturnPage }),
        },
        { path: '/who', lazy: async () => ({ Component: (await import('../pages/who/who-page.tsx')).WhoPage }) },
        { path: '/pair', lazy: async () => ({ Component: (await import('../pages/pair-page.tsx')).PairPage }) },
        { path: '/pair/paid', lazy: async () => ({ Component: (await import('../pages/tv-paid-page.tsx')).TvPaidPage }) },
        { path: '/watch/:playableId', lazy: async () => ({ Component: (await import('../pages/player/player-page.tsx')).PlayerPage }) },
        {
          Component: ShellLayout,
          children: [
            { index: true, Component: HomePage },
            { path: '/browse/:kind', lazy: async () => ({ Component: (await import('../pages/browse/browse-page.tsx')).BrowsePage }) },
            { path: '/title/:titleId', lazy: async () => ({ Component: (await import('../pages/title/title-page.tsx')).TitlePage }) },
            { path: '/person/:personId', lazy: async () => ({ Component: (await import('../pages/person-page.tsx')).PersonPage }) },
            {
              Component: GrownUps,
              children: [{ path: '/plans', lazy: async () => ({ Component: (await import('../pages/plans/plans-page.tsx')).PlansPage }) }],
            },
            {
              element: <Guard needs="viewer" />,
              children: [
                { path: '/list', lazy: async () => ({ Component: (await import('../pages/watchlist-page.tsx')).WatchlistPage }) },
                {
                  path: '/notifications',
                  lazy: async () => ({ Component: (await import('../pages/notifications/notifications-page.tsx')).NotificationsPage }),
                },
              ],
            },
            {
              element: (
                <Guard needs="viewer">
                  <GrownUps />
                </Guard>
              ),
              children: [
                {
                  path: '/checkout/plan/:code',
                  lazy: async () => ({ Component: (await import('../pages/checkout/plan-checkout-page.tsx')).PlanCheckoutPage }),
                },
                {
                  path: '/buy/:titleId/:kind',
                  lazy: async () => ({ Component: (await import('../pages/checkout/offer-checkout-page.tsx')).OfferCheckoutPage }),
                },
                {
                  path: '/checkout/:invoiceId',
                  lazy: async () => ({ Component: (await import('../pages/checkout/invoice-page.tsx')).InvoicePage }),
                },
                {
                  path: '/account/subscription',
                  lazy: async () => ({ Component: (await import('../pages/money/subscription-page.tsx')).SubscriptionPage }),
                },
                { path: '/account/orders', lazy: async () => ({ Component: (await import('../pages/money/orders-page.tsx')).OrdersPage }) },
                {
                  path: '/account/payments',
                  lazy: async () => ({ Component: (await import('../pages/money/payments-page.tsx')).PaymentsPage }),
                },
                { path: '/account/cards', lazy: async () => ({ Component: (await import('../pages/money/cards-page.tsx')).CardsPage }) },
                { path: '/devices', lazy: async () => ({ Component: (await import('../pages/devices-page.tsx')).DevicesPage }) },
                {
                  path: '/profiles/:profileId',
                  lazy: async () => ({ Component: (await import('../pages/profiles/profile-page.tsx')).ProfilePage }),
                },
                ...accountRoutes,
              ],
            },
            {
              element: <Guard needs="author" />,
              children: [
                {
                  path: '/studio',
                  lazy: async () => ({ Component: (await import('../features/studio/studio-layout.tsx')).StudioLayout }),
                  children: [
                    { index: true, lazy: async () => ({ Component: (await import('../features/studio/titles-page.tsx')).TitlesPage }) },
                    {
                      path: 'new',
                      lazy: async () => ({ Component: (await import('../features/studio/new-title-page.tsx')).NewTitlePage }),
                    },
                    {
                      path: 'titles/:titleId',
                      lazy: async () => ({ Component: (await import('../features/studio/edit-title-page.tsx')).EditTitlePage }),
                    },
                    {
                      path: 'uploads',
                      lazy: async () => ({ Component: (await import('../features/studio/uploads-page.tsx')).UploadsPage }),
                    },
                  ],
                },
              ],
            },
            { path: '*', lazy: async () => ({ Component: (await import('../pages/missing-page.tsx')).MissingPage }) },
          ],
        },
      ],
    },
  ]);
}
