import { unverifiedChannel } from '@app/features/accounts';
import { useUser } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import { Button, Icon, IconButton, token } from '@app/ui';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { styled } from 'styled-components';

const Root = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 10px 16px;
  padding: 12px 14px 12px 20px;
  border-radius: 14px;
  background: ${token.bg3};
  box-shadow: inset 0 0 0 1px ${token.edge};
  color: ${token.text1};
  & + & { margin-top: 10px; }
  & > svg { color: ${token.warn}; }
  & > p { flex: 1 1 320px; min-width: 0; text-wrap: pretty; }
`;

/** What stands in the way of an account, each with the one click that removes it. Kids profiles are not told. */
export function AccountNotices() {
  const user = useUser();
  if (user === null || user.profile.kids) return null;
  return (
    <>
      {user.deletionAt !== null && <DeletionNotice at={user.deletionAt} timeZone={user.timeZone} />}
      {!user.emailVerified && !user.phoneVerified && (
        <UnverifiedNotice contact={user.phone ?? user.email} hasChannel={unverifiedChannel(user) !== null} />
      )}
    </>
  );
}

function UnverifiedNotice({ contact, hasChannel }: { readonly contact: string | null; readonly hasChannel: boolean }) {
  const t = useT('auth');
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [isGone, setGone] = useState(false);
  if (isGone || contact === null || !hasChannel) return null;
  return (
    <Root role="status">
      <Icon name="warning" />
      <p>{t('auth.verify.why', { contact })}</p>
      <Button small variant="primary" onSelect={() => void navigate(`/verify?next=${encodeURIComponent(pathname + search)}`)}>
        {t('auth.verify.confirm')}
      </Button>
      <IconButton icon="close" small variant="plain" label={t('auth.verify.later')} onSelect={() => setGone(true)} />
    </Root>
  );
}

function DeletionNotice({ at, timeZone }: { readonly at: string; readonly timeZone: string }) {
  const t = useT('security');
  const format = useFormat();
  const navigate = useNavigate();
  return (
    <Root role="status">
      <Icon name="clock" />
      <p>{t('security.deletion.scheduled', { date: format.date(at, timeZone) })}</p>
      <Button small variant="primary" onSelect={() => void navigate('/account/data')}>
        {t('security.deletion.restore')}
      </Button>
    </Root>
  );
}
