import type { User } from '@app/contracts';
import { useAppClient } from '@app/features/session';
import { useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { Focusable, focusRing, Menu, MenuItem, token } from '@app/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { styled } from 'styled-components';

const Anchor = styled.div`
  position: relative;
`;

const Avatar = styled(Focusable)`
  --ringRadius: 50%;
  position: relative;
  display: grid;
  place-items: center;
  width: 40px;
  height: 40px;
  border-radius: 50%;
  background: linear-gradient(140deg, #d48a9a, ${token.brandFill});
  color: ${token.text1};
  font-weight: 650;
  ${focusRing}
`;

/** The person's first letter, and what belongs to their account. */
export function AccountMenu({ user }: { readonly user: User }) {
  const t = useT('account', 'auth');
  const { signOut } = useAppClient();
  const { openPlans } = useNavigation();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const { name } = user.profile;

  const then = (run: () => void) => () => {
    setIsOpen(false);
    run();
  };

  return (
    <Anchor>
      <Avatar
        aria-label={`${t('common.nav.account')}: ${name}`}
        title={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onSelect={() => setIsOpen(true)}
      >
        {[...name][0]?.toLocaleUpperCase()}
      </Avatar>
      {isOpen && (
        <Menu label={t('common.nav.account')} onClose={() => setIsOpen(false)}>
          <MenuItem icon="tv" autoFocus onSelect={then(() => void navigate('/pair'))}>
            {t('account.pairTv')}
          </MenuItem>
          <MenuItem icon="laptop" onSelect={then(() => void navigate('/devices'))}>
            {t('account.devices.title')}
          </MenuItem>
          <MenuItem icon="star" onSelect={then(openPlans)}>
            {t('account.plans.title')}
          </MenuItem>
          <MenuItem icon="signOut" onSelect={then(() => void signOut().then(() => navigate('/')))}>
            {t('auth.signOut')}
          </MenuItem>
        </Menu>
      )}
    </Anchor>
  );
}
