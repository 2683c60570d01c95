import type { TitleSummary } from '@app/contracts';
import { useT } from '@app/i18n';
import { Hero } from '@app/ui';
import { HeroWords } from './hero-words.tsx';

/** The slides on top of home. */
export function HomeHero({ slides }: { readonly slides: readonly TitleSummary[] }) {
  const t = useT('home');
  return (
    <Hero
      slides={slides.map((title) => ({ id: title.id, title: title.title, imageUrl: title.backdropUrl, summary: title }))}
      stripLabel={t('home.hero.label')}
      renderWords={({ summary }) => <HeroWords title={summary} />}
    />
  );
}
