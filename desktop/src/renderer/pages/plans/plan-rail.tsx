import type { Plan } from '@app/contracts';
import { useTitles } from '@app/features/catalog';
import { useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { useCardWords } from '@app/screens/cards';
import { PosterCard, Rail, RailItem } from '@app/ui';

/** Some of what a plan opens, beside its price; nothing until it is known. */
export function PlanRail({ plan: { code, name } }: { readonly plan: Plan }) {
  const t = useT('money');
  const { card } = useCardWords();
  const { openTitle } = useNavigation();
  const titles = useTitles({ tier: code }).data?.pages[0]?.items ?? [];
  if (titles.length === 0) return null;
  return (
    <Rail title={t('money.plans.opens', { plan: name })}>
      {titles.map((title) => (
        <RailItem key={title.id} $kind="poster">
          <PosterCard {...card(title)} imageUrl={title.posterUrl} onSelect={() => openTitle(title.id)} />
        </RailItem>
      ))}
    </Rail>
  );
}
