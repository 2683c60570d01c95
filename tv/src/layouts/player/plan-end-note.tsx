import { useT } from '@app/i18n';
import type { PlanEndNotice } from '@app/screens/player';
import { Icon, token } from '@app/ui';
import { styled } from 'styled-components';
import { STAGE } from '../stage.tsx';

/** Below the words of the bar, above subtitles: a note takes neither keys nor the picture. */
const Root = styled.div`
  position: absolute;
  right: ${STAGE.safeX}px;
  top: ${STAGE.safeY + 92}px;
  width: 760px;
  padding: 28px 36px;
  border-radius: 18px;
  background: rgba(14, 17, 44, 0.95);
  font-size: 30px;
  line-height: 42px;
  color: ${token.text2};
  text-align: left;
  & > b { display: block; font-size: 36px; line-height: 46px; font-weight: 600; color: ${token.text1}; }
  & > p { margin-top: 6px; }
  & > span { display: flex; align-items: center; margin-top: 16px; font-weight: 600; color: ${token.text1}; }
  & > span > svg { flex: none; width: 32px; height: 32px; margin-right: 14px; color: ${token.brandText}; }
`;

/** The plan ended while the film runs: what stays until when, and the key that leads to the plans. */
export function PlanEndNote({ notice }: { readonly notice: PlanEndNotice }) {
  const t = useT('player');
  const { title, text, maySell } = notice;
  return (
    <Root role="status">
      <b>{title}</b>
      <p>{text}</p>
      {maySell && (
        <span>
          <Icon name="up" />
          {t('player.planEnd.choose')}
        </span>
      )}
    </Root>
  );
}
