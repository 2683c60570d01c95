import type { TitleSummary } from '@app/contracts';
import { qualityMark } from '@app/features/catalog';
import { usePlanned } from '@app/features/library';
import { useUser } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { useCardWords } from '@app/screens/cards';
import { ArtTitle, Button, ButtonRow, Icon, IconButton, MetaLine, Pill, RatingMark, Tag, token } from '@app/ui';
import { styled } from 'styled-components';
import { usePreloadPlayerPage } from '../../app/preload-player-page.ts';

const Kicker = styled.p`
  display: flex;
  align-items: center;
  gap: 12px;
  margin-bottom: 12px;
  font-size: ${token.metaSize};
  font-weight: 500;
  color: ${token.text1};
`;

const Kind = styled(Pill)`
  background: ${token.brandFill};
`;

const About = styled.p`
  max-width: 520px;
  margin: 14px 0 24px;
  color: #e4e5ea;
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
  overflow: hidden;
`;

const Facts = styled.div`
  margin-top: 14px;
`;

/** Titles longer than this are set smaller, so that they stay on two lines. */
const LONG_TITLE = 24;

/** What the hero says about a title, and what can be done with it. */
export function HeroWords({ title }: { readonly title: TitleSummary }) {
  const t = useT('home', 'title');
  const format = useFormat();
  const { card } = useCardWords();
  const { play, openTitle, signIn } = useNavigation();
  const user = useUser();
  const preload = usePreloadPlayerPage();
  // The catalogue's rails do not say what is on the list; what was decided on this device does.
  const { isPlanned, toggle } = usePlanned(title.id, false);
  const { badge } = card(title);
  const quality = qualityMark(title.maxHeight);
  const { average } = title.rating;
  const playable = title.availability === 'ready' ? title.playable : null;
  const handleWatch = () => {
    if (user === null) signIn();
    else if (playable === null) openTitle(title.id);
    else play(playable.id);
  };
  return (
    <>
      <Kicker>
        <Kind>{badge ?? t(`common.kind.${title.kind}`)}</Kind>
        {title.genres.map(({ name }) => name).join(', ')}
      </Kicker>
      <ArtTitle lang={title.language} data-long={title.title.length > LONG_TITLE ? '' : undefined}>
        {title.title}
      </ArtTitle>
      <Facts>
        <MetaLine>
          {average !== null && (
            <RatingMark>
              <Icon name="star" size="small" />
              {format.number(average, 1)}
            </RatingMark>
          )}
          {String(title.year)}
          {title.playable !== null && format.shortDuration(title.playable.durationSec)}
          <Tag>{`${title.ageRating}+`}</Tag>
          {quality !== null && <Tag>{quality}</Tag>}
        </MetaLine>
      </Facts>
      <About lang={title.language}>{title.description}</About>
      <ButtonRow>
        <Button variant="primary" icon="play" onSelect={handleWatch} onFocus={preload}>
          {t('home.watch')}
        </Button>
        <Button icon={isPlanned ? 'check' : 'plus'} onSelect={user === null ? signIn : toggle} aria-pressed={isPlanned}>
          {t(isPlanned ? 'title.inList' : 'home.addToList')}
        </Button>
        <IconButton icon="info" label={t('home.hero.details')} onSelect={() => openTitle(title.id)} />
      </ButtonRow>
    </>
  );
}
