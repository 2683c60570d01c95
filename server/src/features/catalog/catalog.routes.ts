import { type Actor, endpoints } from '@app/contracts';
import type { Locale } from '@app/kernel';
import { type Route, route } from '../../http/index.ts';
import { EVERY_AGE, type Viewer } from './catalog.types.ts';
import type { Pages } from './pages.service.ts';

type Facts = { readonly locale: Locale; readonly country: string; readonly actor: Actor | null };

const viewerOf = ({ locale, country, actor }: Facts): Viewer => ({
  locale,
  country,
  maxAge: actor?.maxAge ?? EVERY_AGE,
  accountId: actor?.accountId ?? null,
});

// The arrays of a Page are read-only and those of a response are not; neither is changed on the way out.
const page = <Item>({ items, nextCursor }: { readonly items: readonly Item[]; readonly nextCursor: string | null }) => ({
  items: [...items],
  nextCursor,
});

export function catalogRoutes(pages: Pages): Route[] {
  const { catalog } = endpoints;
  return [
    route(catalog.getHome, async (input) => pages.home(input.actor, viewerOf(input))),
    route(catalog.listTitles, async (input) => page(await pages.titles(input.query, viewerOf(input)))),
    route(catalog.getTitle, async (input) => pages.title(input.params.id, input.actor, viewerOf(input))),
    route(catalog.listEpisodes, async (input) => page(await pages.episodes(input.params.id, input.query, input.actor, viewerOf(input)))),
    route(catalog.listSimilar, async (input) => page(await pages.similar(input.params.id, viewerOf(input)))),
    route(catalog.listGenres, async ({ locale }) => ({ items: await pages.genres(locale) })),
    route(catalog.getPerson, async (input) => pages.person(input.params.id, viewerOf(input))),
  ];
}
