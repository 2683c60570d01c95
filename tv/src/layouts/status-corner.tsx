import { useOnline, useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import { useProfileWords } from '@app/screens/household';
import { Icon, tabularNumbers, token } from '@app/ui';
import { styled } from 'styled-components';
import { STAGE } from './stage.tsx';
import { useClock } from './use-clock.ts';

const Corner = styled.div`
  position: absolute;
  z-index: 4;
  right: ${STAGE.safeX}px;
  top: ${STAGE.safeY}px;
  display: flex;
  align-items: center;
  height: 56px;
  color: ${token.text1};
  text-shadow: 0 2px 12px rgba(${token.shade}, 0.6);
  & > time { font-size: 34px; font-weight: 500; ${tabularNumbers} }
`;
const Offline = styled.span`
  display: flex;
  align-items: center;
  margin-right: 28px;
  padding: 0 22px;
  border-radius: 12px;
  background: ${token.bg3};
  font-size: 28px;
  line-height: 56px;
  & > svg { width: 32px; height: 32px; margin-right: 12px; color: ${token.warn}; }
`;

/** Of whom the set is, where it is a child. */
const Child = styled.span`
  margin-right: 28px;
  padding: 0 26px;
  border-radius: 28px;
  background: ${token.brandText};
  color: ${token.ink};
  font-size: 28px;
  font-weight: 600;
  line-height: 56px;
`;

/** The time, and that there is no network: what is shown was saved earlier. */
export function StatusCorner() {
  const t = useT();
  const isOnline = useOnline();
  const clock = useClock();
  const profile = useUser()?.profile;
  const noteOf = useProfileWords();
  return (
    <Corner>
      {!isOnline && (
        <Offline role="status">
          <Icon name="offline" />
          {t('common.offline.title')}
        </Offline>
      )}
      {profile?.kids === true && <Child>{noteOf(profile)}</Child>}
      <time>{clock}</time>
    </Corner>
  );
}
