import { useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { useCardWords } from '@app/screens/cards';
import type { TitleView } from '@app/screens/title';
import { Backdrop, PosterCard, Rail, RailItem, type Tab, Tabs } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';
import { CastRail } from './cast-rail.tsx';
import { EpisodeList } from './episode-list.tsx';
import { TitleFacts } from './title-facts.tsx';
import { TitleHead } from './title-head.tsx';

const Root = styled.article`
  position: relative;
`;

const Art = styled.div`
  position: absolute;
  top: 0;
  right: 0;
  left: 0;
  height: 640px;
`;

const Content = styled.div`
  position: relative;
  padding: 104px var(--contentEnd) 0 var(--contentStart);
`;

/** Keeps what follows below the picture, also under a short description: small print is not read over a pattern. */
const Head = styled.div`
  @media (min-width: 900px) {
    min-height: 400px;
  }
`;

const TabRow = styled.div`
  margin: 44px 0 28px;
  overflow-x: auto;
  scrollbar-width: none;
`;

const Sections = styled.div`
  position: relative;
  margin-top: 56px;
`;

type TabId = 'episodes' | 'about';

/** A title: what it is, the one thing to do with it, and what surrounds it. */
export function TitleArticle({ view }: { readonly view: TitleView }) {
  const t = useT('title');
  const { card } = useCardWords();
  const { openTitle } = useNavigation();
  const { title, similar } = view;
  const hasEpisodes = title.seasons.length > 0;
  const [active, setActive] = useState<TabId>(hasEpisodes ? 'episodes' : 'about');
  const episodeCount = title.seasons.reduce((sum, season) => sum + season.episodeCount, 0);
  const tabs: readonly Tab<TabId>[] = [
    ...(hasEpisodes ? [{ id: 'episodes' as const, label: t('title.tab.episodes'), count: String(episodeCount) }] : []),
    { id: 'about', label: t('title.tab.about') },
  ];
  return (
    <Root>
      <Art>
        <Backdrop imageUrl={title.backdropUrl} />
      </Art>
      <Content>
        <Head>
          <TitleHead view={view} />
        </Head>
        <TabRow>
          <Tabs tabs={tabs} active={active} onChange={setActive} label={title.title} />
        </TabRow>
        {active === 'episodes' ? <EpisodeList view={view} /> : <TitleFacts title={title} />}
      </Content>
      <Sections>
        <CastRail credits={title.credits} />
        {similar.length > 0 && (
          <Rail title={t('title.tab.related')}>
            {similar.map((other) => (
              <RailItem key={other.id} $kind="poster">
                <PosterCard {...card(other)} imageUrl={other.posterUrl} onSelect={() => openTitle(other.id)} />
              </RailItem>
            ))}
          </Rail>
        )}
      </Sections>
    </Root>
  );
}
