import { usePreferences, useSession } from '@app/features/session';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';

/** Pages that ask for nobody in particular. */
const OPEN = /^\/(?:who|pair|sign-in|sign-up|verify|reset|welcome|auth)(?:\/|$)/;

/** At start, where the household wants it, the question who is watching comes before anything else. */
export function WhoGate({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const { asksWho } = usePreferences().preferences;
  const { pathname, search } = useLocation();
  const asks = asksWho && session.status === 'signedIn' && session.isResumed && !OPEN.test(pathname);
  return asks ? <Navigate to={`/who?next=${encodeURIComponent(pathname + search)}`} replace /> : children;
}
