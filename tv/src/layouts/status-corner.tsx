import { useOnline } from '@app/features/session';
import { useT } from '@app/i18n';
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
  text-shadow: 0 2px 12px rgba(0, 3, 28, 0.6);
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

/** The time, and that there is no network: what is shown was saved earlier. */
export function StatusCorner() {
  const t = useT();
  const isOnline = useOnline();
  const clock = useClock();
  return (
    <Corner>
      {!isOnline && (
        <Offline role="status">
          <Icon name="offline" />
          {t('common.offline.title')}
        </Offline>
      )}
      <time>{clock}</time>
    </Corner>
  );
}
