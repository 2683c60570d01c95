import { useUnread } from '@app/features/notifications';
import { useT } from '@app/i18n';
import { IconButton, token } from '@app/ui';
import { useNavigate } from 'react-router';
import { styled } from 'styled-components';

const Anchor = styled.div`
  position: relative;
`;

const Count = styled.span`
  position: absolute;
  top: -5px;
  right: -5px;
  min-width: 20px;
  padding: 0 5px;
  border-radius: 10px;
  background: ${token.brandFill};
  box-shadow: 0 0 0 2px ${token.bg0};
  color: ${token.text1};
  font-size: 12px;
  line-height: 20px;
  font-weight: 600;
  text-align: center;
  pointer-events: none;
`;

/** The way to the notices, with how many are new. */
export function Bell() {
  const t = useT('notifications');
  const navigate = useNavigate();
  const unread = useUnread();
  return (
    <Anchor>
      <IconButton
        icon="bell"
        small
        label={unread > 0 ? t('notifications.bell', { count: unread }) : t('notifications.title')}
        onSelect={() => void navigate('/notifications')}
      />
      {unread > 0 && <Count aria-hidden="true">{unread > 99 ? '99+' : unread}</Count>}
    </Anchor>
  );
}
