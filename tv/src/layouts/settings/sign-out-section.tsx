import { useAppClient } from '@app/features/session';
import { useT } from '@app/i18n';
import { Button, ButtonRow, FocusGroup, token } from '@app/ui';
import { setFocus } from '@noriginmedia/norigin-spatial-navigation';
import { styled } from 'styled-components';

const Question = styled.h2`
  margin-bottom: 36px;
  font-size: 44px;
  line-height: 56px;
  font-weight: 600;
  color: ${token.text1};
`;

/** Asks before it signs out; staying comes first. */
export function SignOutSection() {
  const t = useT('tv', 'account');
  const { signOut } = useAppClient();
  return (
    <>
      <Question>{t('tv.signOut.title')}</Question>
      <FocusGroup focusKey="settings-sign-out" firstFocusKey="sign-out-stay" remembers={false}>
        <ButtonRow>
          <Button focusKey="sign-out-stay" onSelect={() => void setFocus('settings')}>
            {t('common.cancel')}
          </Button>
          <Button icon="signOut" focusKey="sign-out-go" onSelect={() => void signOut()}>
            {t('account.devices.signOut')}
          </Button>
        </ButtonRow>
      </FocusGroup>
    </>
  );
}
