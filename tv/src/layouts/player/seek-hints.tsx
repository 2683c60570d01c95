import { useT } from '@app/i18n';
import { Icon, token } from '@app/ui';
import { styled } from 'styled-components';

const Row = styled.div`
  display: flex;
  justify-content: center;
  margin-top: 14px;
  font-size: 28px;
  line-height: 40px;
  color: ${token.text2};
  & > span { display: flex; align-items: center; margin: 0 26px; white-space: nowrap; }
  & svg { width: 30px; height: 30px; margin-right: 8px; color: #fff; }
  & b { margin-right: 14px; padding: 0 12px; border: 2px solid ${token.lineStrong}; border-radius: 8px; font-size: 26px; line-height: 36px; color: #fff; }
`;

/** What the keys do here: a remote has no tooltips. */
export function SeekHints({ isSeeking, isSeries }: { readonly isSeeking: boolean; readonly isSeries: boolean }) {
  const t = useT('player', 'tv', 'title');
  return (
    <Row>
      <span>
        <Icon name="left" />
        <Icon name="right" />
        {t('player.seek.hint')}
      </span>
      {isSeeking ? (
        <span>
          <b>{t('tv.hint.ok')}</b>
          {t('player.seek.ok')}
        </span>
      ) : (
        <span>
          <Icon name="down" />
          {isSeries ? t('title.tab.episodes') : t('player.tracks')}
        </span>
      )}
    </Row>
  );
}
