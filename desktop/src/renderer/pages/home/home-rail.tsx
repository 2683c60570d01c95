import type { ContinueItem, TitleSummary } from '@app/contracts';
import { useFormat, useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { useCardWords } from '@app/screens/cards';
import type { HomeRow } from '@app/screens/home';
import { BackdropCard, ConcertCard, ContinueCard, NumeralCard, Rail, RailItem } from '@app/ui';
import type { ReactNode } from 'react';
import { HoverPoster } from './hover-poster.tsx';

type RailLayout = Extract<HomeRow, { kind: 'rail' }>['rail']['layout'];
const ITEM_KINDS = { posters: 'poster', backdrops: 'backdrop', numerals: 'numeral', concerts: 'concert' } as const satisfies Record<
  RailLayout,
  string
>;

/** One row of home: what was begun, or a rail in its layout. */
export function HomeRail({ row }: { readonly row: HomeRow }) {
  const t = useT('home');
  const words = useCardWords();
  const format = useFormat();
  const { openTitle, play } = useNavigation();

  if (row.kind === 'continue') return <Rail title={t('home.continue')}>{row.items.map((item) => continueItem(item))}</Rail>;

  function continueItem(item: ContinueItem): ReactNode {
    const { title, playableId } = item;
    const shared = { ...words.card(title), imageUrl: title.backdropUrl, onSelect: () => play(playableId) };
    return (
      <RailItem key={playableId} $kind="backdrop">
        <ContinueCard
          {...shared}
          progress={words.progress(item)}
          meta={words.continueMeta(item)}
          onLongSelect={() => openTitle(title.id)}
        />
      </RailItem>
    );
  }

  function card(layout: RailLayout, title: TitleSummary, index: number): ReactNode {
    const shared = { ...words.card(title), onSelect: () => openTitle(title.id) };
    const meta = words.meta(title).join(' · ');
    switch (layout) {
      case 'posters':
        return <HoverPoster title={title} />;
      case 'backdrops':
        return <BackdropCard {...shared} imageUrl={title.backdropUrl} meta={meta} />;
      case 'numerals':
        return <NumeralCard {...shared} imageUrl={title.posterUrl} place={index + 1} />;
      case 'concerts':
        return (
          <ConcertCard
            {...shared}
            imageUrl={title.backdropUrl}
            date={title.releaseAt === null ? null : format.dateBlock(title.releaseAt)}
            meta={meta}
          />
        );
    }
  }

  const { rail } = row;
  return (
    <Rail title={rail.title}>
      {rail.items.map((title, index) => (
        <RailItem key={title.id} $kind={ITEM_KINDS[rail.layout]}>
          {card(rail.layout, title, index)}
        </RailItem>
      ))}
    </Rail>
  );
}
