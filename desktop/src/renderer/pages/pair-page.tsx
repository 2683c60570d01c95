import { useUser } from '@app/features/session';
import { PairScreen } from '@app/screens/pair';
import { Logo } from '@app/ui';
import { Link, Navigate, useSearchParams } from 'react-router';
import { styled } from 'styled-components';

const Root = styled.main`
  min-height: 100vh;
  padding: 24px 0;
  & > a { display: block; width: fit-content; margin: 0 auto 24px; }
`;

/** Approves a TV; opened on phones from a QR code, so it is narrow and stands alone. Signs in first and comes back with the code. */
export function PairPage() {
  const [params] = useSearchParams();
  const user = useUser();
  const code = params.get('code') ?? '';
  if (user === null) return <Navigate to={`/sign-in?next=${encodeURIComponent(`/pair?code=${code}`)}`} replace />;
  return (
    <Root>
      <Link to="/">
        <Logo height={40} withWord />
      </Link>
      <PairScreen initialCode={code} />
    </Root>
  );
}
