import type { Credit, Episode, TitleSummary } from '@app/contracts';
import { type CastMember, castOf, progressOf } from '@app/features/catalog';
import { useFormat, useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import type { TitleView } from '@app/screens/title';
import { Spinner } from '@app/ui';
import { setFocus } from '@noriginmedia/norigin-spatial-navigation';
import { type ReactNode, useEffect, useMemo } from 'react';
import { styled } from 'styled-components';
import { useScreenMemory } from '../../app/screen-stack.tsx';
import type { GridPlace } from '../../focus/grid-anchors.ts';
import { OverlayCard } from '../overlay-card.tsx';
import { PersonCard } from '../person-card.tsx';
import { RailGrid } from '../rail-grid.tsx';
import type { GridRail, RailMetrics } from '../rail-metrics.ts';
import { EDGE } from '../rail-row.tsx';
import { STAGE } from '../stage.tsx';
import { TitleFacts } from './title-facts.tsx';
import type { TitleTab } from './title-tabs.view-model.ts';

const TOP = 764;
const WIDE: RailMetrics = { cardWidth: 384, cardHeight: 216, gap: 32, rowHeight: 280 };
const PEOPLE: RailMetrics = { cardWidth: 256, cardHeight: 232, gap: 20, rowHeight: 290 };

const Place = styled.div`
  position: absolute;
  left: ${STAGE.safeX - EDGE}px;
  top: ${TOP}px;
`;
const Inset = styled.div`
  position: absolute;
  left: ${STAGE.safeX}px;
  right: ${STAGE.safeX}px;
  top: ${TOP + 28}px;
`;

/** A card of the panel: an episode to play, a title to open, or somebody to look up. */
type PanelCard =
  | { readonly kind: 'episode'; readonly key: string; readonly episode: Episode }
  | { readonly kind: 'related'; readonly key: string; readonly title: TitleSummary }
  | { readonly kind: 'person'; readonly key: string; readonly member: CastMember };

const keyOf = (card: PanelCard) => card.key;

type PanelSources = {
  readonly credits: readonly Credit[];
  readonly episodes: readonly Episode[] | undefined;
  readonly similar: readonly TitleSummary[];
};

function cardsOf(tab: TitleTab, { credits, episodes = [], similar }: PanelSources): readonly PanelCard[] {
  switch (tab.kind) {
    case 'episodes':
      return episodes.filter(({ season }) => season === tab.season).map((episode) => ({ kind: 'episode', key: episode.id, episode }));
    case 'related':
      return similar.map((one) => ({ kind: 'related', key: one.id, title: one }));
    case 'cast':
      return castOf(credits).map((member) => ({ kind: 'person', key: member.person.id, member }));
    case 'about':
      return [];
  }
}

function useRenderCard(): (card: PanelCard) => ReactNode {
  const t = useT('title');
  const format = useFormat();
  return useMemo(
    () => (card) => {
      if (card.kind === 'episode') {
        const { number, title, language, stillUrl, playable, positionSec } = card.episode;
        const progress = playable === null || positionSec === null ? undefined : progressOf(positionSec, playable.durationSec);
        const note = playable === null ? t('common.card.preparingSoon') : format.shortDuration(playable.durationSec);
        return <OverlayCard title={`${number}. ${title}`} titleLanguage={language} note={note} imageUrl={stillUrl} progress={progress} />;
      }
      if (card.kind === 'related') {
        const { title, language, year, kind, backdropUrl } = card.title;
        return <OverlayCard title={title} titleLanguage={language} note={`${t(`common.kind.${kind}`)} · ${year}`} imageUrl={backdropUrl} />;
      }
      const { person, character, roles } = card.member;
      const role = character ?? roles.map((one) => t(`title.fact.${one}`)).join(', ');
      return <PersonCard name={person.name} role={role} portraitUrl={person.portraitUrl} />;
    },
    [t, format],
  );
}

type TitlePanelProps = { readonly tab: TitleTab; readonly view: TitleView; readonly autoFocus: boolean; readonly onUse: () => void };

/** What the open tab holds: a rail, or the facts. */
export function TitlePanel({ tab, view, autoFocus, onUse }: TitlePanelProps) {
  const t = useT();
  const { play, openTitle, openPerson } = useNavigation();
  const [place, rememberPlace] = useScreenMemory<GridPlace>(`place ${tab.id}`);
  const { similar } = view;
  const { credits } = view.title;
  const episodes = view.episodes.data?.items;
  const cards = useMemo(() => cardsOf(tab, { credits, episodes, similar }), [tab, credits, episodes, similar]);
  const rails = useMemo<readonly GridRail<PanelCard>[]>(
    () => (cards.length === 0 ? [] : [{ id: tab.id, title: '', metrics: tab.kind === 'cast' ? PEOPLE : WIDE, items: cards }]),
    [cards, tab],
  );
  const renderCard = useRenderCard();
  const isFirst = autoFocus && rails.length > 0;
  useEffect(() => {
    if (isFirst) void setFocus('title-panel');
  }, [isFirst]);

  if (tab.kind === 'about')
    return (
      <Inset>
        <TitleFacts title={view.title} />
      </Inset>
    );
  if (rails.length === 0)
    return <Inset>{view.episodes.isError ? t('common.error.network') : <Spinner label={t('common.loading')} />}</Inset>;
  const select = (card: PanelCard) => {
    if (card.kind === 'episode' && card.episode.playable === null) return;
    onUse();
    if (card.kind === 'episode') play(card.episode.id);
    else if (card.kind === 'related') openTitle(card.title.id);
    else openPerson(card.member.person.id);
  };
  return (
    <Place>
      <RailGrid
        focusKey="title-panel"
        rails={rails}
        keyOf={keyOf}
        renderCard={renderCard}
        remembered={place}
        onRemember={rememberPlace}
        onSelect={select}
        width={STAGE.width - STAGE.safeX + EDGE}
        height={STAGE.height - TOP}
      />
    </Place>
  );
}
