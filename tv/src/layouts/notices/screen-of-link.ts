import { TitleIdSchema } from '@app/contracts';
import type { Screen } from '../../app/screen-stack.tsx';

/** Where a path of the clients leads on a TV; null for what a TV has no screen for. */
export function screenOfLink(link: string | null): Screen | null {
  const [, root, rest] = link?.split(/[/?#]/) ?? [];
  if (root === 'title') {
    const titleId = TitleIdSchema.safeParse(rest);
    return titleId.success ? { name: 'title', titleId: titleId.data } : null;
  }
  if (root === 'plans' || (root === 'account' && rest === 'subscription')) return { name: 'plans', wanted: null, after: null };
  if (root === 'orders' || (root === 'account' && rest === 'orders')) return { name: 'purchases' };
  return null;
}
