import type { Role } from '@app/contracts';
import { useHasRole, useUser } from '@app/features/session';
import { Navigate, Outlet, useLocation } from 'react-router';

/** Pages behind a role: guests sign in and come back, others go home. The server refuses by itself; this only spares them the error. */
export function Guard({ needs }: { readonly needs: Role }) {
  const user = useUser();
  const isAllowed = useHasRole(needs);
  const { pathname, search } = useLocation();
  if (user === null) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  return isAllowed ? <Outlet /> : <Navigate to="/" replace />;
}
