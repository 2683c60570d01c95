import { useT } from '@app/i18n';
import { styled } from 'styled-components';
import { Icon } from '../icons/icon.tsx';
import { token } from '../theme/theme.ts';

const Root = styled.div`
  display: flex;
  align-items: center;
  justify-content: center;
  padding: 8px ${token.contentEnd};
  background: ${token.bg3};
  font-size: ${token.metaSize};
  line-height: ${token.metaLine};
  & > svg { margin-right: 10px; color: ${token.warn}; }
  & > b { margin-right: 8px; }
`;

/** Says that what is shown was saved earlier. Mount it while the device is offline. */
export function OfflineBanner() {
  const t = useT();
  return (
    <Root role="status">
      <Icon name="offline" size="small" />
      <b>{t('common.offline.title')}</b>
      <span>{t('common.offline.text')}</span>
    </Root>
  );
}
