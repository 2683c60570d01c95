import type { Role } from '@app/contracts';
import { useHasRole, useUser } from '@app/features/session';
import type { ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';

/** Pages behind a role: guests sign in and come back, others go home. The server refuses by itself; this only spares them the error. */
export function Guard({ needs, children = <Outlet /> }: { readonly needs: Role; readonly children?: ReactNode }) {
  const user = useUser();
  const isAllowed = useHasRole(needs);
  const { pathname, search } = useLocation();
  if (user === null) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  return isAllowed ? children : <Navigate to="/" replace />;
}

/** Pages that a kids profile has no business on: money and the account itself. It is led to the household instead. */
export function GrownUps() {
  const isKids = useUser()?.profile.kids === true;
  const { pathname, search } = useLocation();
  return isKids ? <Navigate to={`/who?next=${encodeURIComponent(pathname + search)}`} replace /> : <Outlet />;
}
