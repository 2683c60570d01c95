import type { RouteObject } from 'react-router';

/** Pages of the account, each at an address of its own. */
export const accountRoutes: RouteObject[] = [
  { path: '/account', lazy: async () => ({ Component: (await import('../pages/account/account-page.tsx')).AccountPage }) },
  { path: '/account/details', lazy: async () => ({ Component: (await import('../pages/account/details-page.tsx')).DetailsPage }) },
  { path: '/account/security', lazy: async () => ({ Component: (await import('../pages/account/security-page.tsx')).SecurityPage }) },
  {
    path: '/account/notifications',
    lazy: async () => ({ Component: (await import('../pages/account/notification-settings-page.tsx')).NotificationSettingsPage }),
  },
  { path: '/account/data', lazy: async () => ({ Component: (await import('../pages/account/data-page.tsx')).DataPage }) },
  { path: '/account/author', lazy: async () => ({ Component: (await import('../pages/account/author-page.tsx')).AuthorPage }) },
];
