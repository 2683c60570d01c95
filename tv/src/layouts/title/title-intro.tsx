import type { TitleDetail } from '@app/contracts';
import { qualityMark } from '@app/features/catalog';
import { useFormat, useT } from '@app/i18n';
import { ArtTitle, Icon, MetaLine, RatingMark, Tag, token } from '@app/ui';
import { styled } from 'styled-components';
import { OwnOrder } from './own-order.tsx';

/** Longer titles are set smaller, so that two lines are enough. */
const LONG_TITLE = 18;

const Words = styled.div`
  width: 980px;
  & > h1 { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  & > p { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; max-width: 900px; margin-top: 14px; }
  & > small { display: block; margin-top: 6px; font-size: 36px; line-height: 46px; color: ${token.text2}; }
`;
const Facts = styled.div`
  width: 1240px;
  margin-top: 16px;
`;

/** Title, original title, facts and the first lines. */
export function TitleIntro({ title }: { readonly title: TitleDetail }) {
  const t = useT('title');
  const format = useFormat();
  const { average } = title.rating;
  const episodes = title.seasons.reduce((sum, { episodeCount }) => sum + episodeCount, 0);
  const quality = qualityMark(title.maxHeight);
  return (
    <Words>
      <ArtTitle lang={title.language} data-long={title.title.length > LONG_TITLE ? '' : undefined}>
        {title.title}
      </ArtTitle>
      {title.originalTitle !== title.title && <small lang={title.originalLanguage}>{title.originalTitle}</small>}
      <Facts>
        <MetaLine>
          {average !== null && (
            <RatingMark>
              <Icon name="star" size="small" />
              {format.number(average, 1)}
            </RatingMark>
          )}
          {t(`common.kind.${title.kind}`)}
          {episodes > 0 && t('common.episodes', { count: episodes })}
          {title.playable !== null && format.shortDuration(title.playable.durationSec)}
          {String(title.year)}
          {title.genres[0]?.name}
          <Tag>{`${title.ageRating}+`}</Tag>
          {quality !== null && <Tag>{quality}</Tag>}
        </MetaLine>
      </Facts>
      <p lang={title.language}>{title.description}</p>
      <OwnOrder title={title} />
    </Words>
  );
}
