/** Catalogs are cut by feature, so that a screen downloads only the texts it shows. */
export const NAMESPACES = [
  'common',
  'errors',
  'auth',
  'home',
  'title',
  'player',
  'studio',
  'account',
  'tv',
  'pair',
  'household',
  'security',
  'notifications',
  'money',
] as const;
export type Namespace = (typeof NAMESPACES)[number];
