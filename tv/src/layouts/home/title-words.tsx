import type { TitleSummary } from '@app/contracts';
import { useFormat, useT } from '@app/i18n';
import { ArtTitle, Icon, MetaLine, RatingMark, Tag, token } from '@app/ui';
import { memo } from 'react';
import { styled } from 'styled-components';

/** Longer titles are set smaller, so that two lines are enough. */
const LONG_TITLE = 22;

const Words = styled.div`
  width: 960px;
  & > h1 {
    max-height: 250px;
    overflow: hidden;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  & > p {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    max-width: 900px;
    margin-top: 12px;
    color: ${token.text2};
  }
`;
const Facts = styled.div`
  margin-top: 18px;
  color: ${token.text1};
`;

/** Title, facts and the first lines of the focused title. */
export const TitleWords = memo(function TitleWords({ title }: { readonly title: TitleSummary }) {
  const t = useT('title');
  const format = useFormat();
  const { average } = title.rating;
  return (
    <Words lang={title.language}>
      <ArtTitle data-long={title.title.length > LONG_TITLE ? '' : undefined}>{title.title}</ArtTitle>
      <Facts>
        <MetaLine>
          {average !== null && (
            <RatingMark>
              <Icon name="star" size="small" />
              {format.number(average, 1)}
            </RatingMark>
          )}
          {t(`common.kind.${title.kind}`)}
          {String(title.year)}
          {title.playable !== null && format.shortDuration(title.playable.durationSec)}
          <Tag>{`${title.ageRating}+`}</Tag>
        </MetaLine>
      </Facts>
      <p>{title.description}</p>
    </Words>
  );
});
