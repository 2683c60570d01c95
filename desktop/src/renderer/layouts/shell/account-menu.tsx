import type { User } from '@app/contracts';
import { useAppClient } from '@app/features/session';
import { useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { Avatar, Focusable, focusRing, Menu, MenuItem } from '@app/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { styled } from 'styled-components';

const Anchor = styled.div`
  position: relative;
`;

const Face = styled(Focusable)`
  --ringRadius: 50%;
  position: relative;
  display: block;
  width: 40px;
  height: 40px;
  border-radius: 50%;
  ${focusRing}
  & > svg { border-radius: 50%; }
`;

/** Who is watching, and what belongs to their account. */
export function AccountMenu({ user }: { readonly user: User }) {
  const t = useT('account', 'auth', 'household');
  const { signOut } = useAppClient();
  const { openPlans } = useNavigation();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const { name, avatar, kids } = user.profile;

  const then = (run: () => void) => () => {
    setIsOpen(false);
    run();
  };

  return (
    <Anchor>
      <Face
        aria-label={`${t('common.nav.account')}: ${name}`}
        title={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onSelect={() => setIsOpen(true)}
      >
        <Avatar name={avatar} />
      </Face>
      {isOpen && (
        <Menu label={t('common.nav.account')} onClose={() => setIsOpen(false)}>
          <MenuItem icon="users" autoFocus onSelect={then(() => void navigate('/who'))}>
            {t('household.who.switch')}
          </MenuItem>
          {!kids && (
            <>
              <MenuItem icon="user" onSelect={then(() => void navigate('/account'))}>
                {t('account.title')}
              </MenuItem>
              <MenuItem icon="tv" onSelect={then(() => void navigate('/pair'))}>
                {t('account.pairTv')}
              </MenuItem>
              <MenuItem icon="laptop" onSelect={then(() => void navigate('/devices'))}>
                {t('account.devices.title')}
              </MenuItem>
              <MenuItem icon="star" onSelect={then(openPlans)}>
                {t('account.plans.title')}
              </MenuItem>
            </>
          )}
          <MenuItem icon="signOut" onSelect={then(() => void signOut().then(() => navigate('/welcome')))}>
            {t('auth.signOut')}
          </MenuItem>
        </Menu>
      )}
    </Anchor>
  );
}
