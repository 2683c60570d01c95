import { usePreferences, useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import { useProfileWords } from '@app/screens/household';
import { Avatar, Focusable, FocusGroup, focusRing, Icon, token } from '@app/ui';
import { styled } from 'styled-components';
import { useScreenStack } from '../../app/screen-stack.tsx';

const Person = styled.div`
  display: flex;
  align-items: center;
  margin-bottom: 40px;
  & > svg { flex: none; width: 144px; height: 144px; margin-right: 36px; border-radius: 24px; }
  & b { display: block; font-size: 48px; line-height: 60px; color: ${token.text1}; }
`;
const Row = styled(Focusable)`
  position: relative;
  display: flex;
  align-items: center;
  width: 100%;
  min-height: 104px;
  margin-bottom: 20px;
  padding: 16px 32px;
  border-radius: ${token.buttonRadius};
  background: ${token.bg2};
  color: ${token.text1};
  text-align: left;
  ${focusRing}
  & > span { flex: 1; }
  & small { display: block; font-size: 28px; line-height: 36px; opacity: 0.75; }
  &[data-focused] { background: #fff; color: ${token.ink}; }
`;

/** Who is watching, the way to the others, and whether to ask at every start. */
export function ProfileSection() {
  const t = useT('household');
  const user = useUser();
  const noteOf = useProfileWords();
  const { push } = useScreenStack();
  const { preferences, setPreferences } = usePreferences();
  const { asksWho } = preferences;
  if (user === null) return null;
  return (
    <>
      <Person>
        <Avatar name={user.profile.avatar} />
        <div>
          <b>{user.profile.name}</b>
          {noteOf(user.profile)}
        </div>
      </Person>
      <FocusGroup focusKey="settings-profile-rows" firstFocusKey="profile-switch" remembers={false}>
        <Row focusKey="profile-switch" onSelect={() => push({ name: 'who' })}>
          <span>{t('household.who.switch')}</span>
          <Icon name="right" />
        </Row>
        <Row focusKey="profile-asks" role="switch" aria-checked={asksWho} onSelect={() => setPreferences({ asksWho: !asksWho })}>
          <span>
            {t('household.who.ask')}
            <small>{t('household.who.ask.note')}</small>
          </span>
          {asksWho ? t('common.on') : t('common.off')}
        </Row>
      </FocusGroup>
    </>
  );
}
