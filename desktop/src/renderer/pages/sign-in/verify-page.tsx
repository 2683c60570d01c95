import { ChannelSchema } from '@app/contracts';
import { unverifiedChannel } from '@app/features/accounts';
import { useUser } from '@app/features/session';
import { VerifyForm } from '@app/screens/accounts';
import { useState } from 'react';
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { returnPathOf } from '../../app/return-path.ts';
import { SignInLayout } from './sign-in-layout.tsx';

/** The code of a contact, right after registering or from the account's page (`?channel=`). */
export function VerifyPage() {
  const navigate = useNavigate();
  const user = useUser();
  const { pathname, search } = useLocation();
  const [params] = useSearchParams();
  // Held over the moment in which the contact becomes a confirmed one.
  const [channel] = useState(() => ChannelSchema.safeParse(params.get('channel')).data ?? (user === null ? null : unverifiedChannel(user)));
  if (user === null) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  const next = returnPathOf(search);
  if (channel === null) return <Navigate to={next} replace />;
  const leave = () => void navigate(next, { replace: true });
  return (
    <VerifyForm
      user={user}
      channel={channel}
      changes={params.has('change')}
      frame={(title, form) => <SignInLayout title={title}>{form}</SignInLayout>}
      onVerified={leave}
      onLater={leave}
    />
  );
}
