import type { PlaybackSession } from '@app/contracts';
import { useTitle } from '@app/features/catalog';
import { useFormat, useT } from '@app/i18n';
import { MetaLine, Tag, token } from '@app/ui';
import { styled } from 'styled-components';
import { STAGE } from '../stage.tsx';

const Panel = styled.div`
  position: absolute;
  left: 0;
  right: 0;
  top: 0;
  padding: ${STAGE.safeY}px ${STAGE.safeX}px 160px;
  background: linear-gradient(rgba(0, 3, 28, 0.94) 60%, rgba(0, 3, 28, 0));
  & > h2 { font-size: 56px; line-height: 68px; font-weight: 600; color: #fff; margin-bottom: 12px; }
  & > p { max-width: 1200px; margin-top: 14px; color: ${token.text2}; }
`;

/** What is on: Up shows it, Back or some seconds hide it. */
export function InfoPanel({ session }: { readonly session: PlaybackSession }) {
  const t = useT('title');
  const format = useFormat();
  const title = useTitle(session.titleId).data;
  const { season, number, durationSec } = session;
  return (
    <Panel role="status">
      <h2>{session.title}</h2>
      <MetaLine>
        {season !== null && number !== null && t('common.card.episode', { season, number })}
        {format.shortDuration(durationSec)}
        {title !== undefined && String(title.year)}
        {title?.genres[0]?.name}
        {title !== undefined && <Tag>{`${title.ageRating}+`}</Tag>}
      </MetaLine>
      {title !== undefined && <p lang={title.language}>{title.description}</p>}
    </Panel>
  );
}
