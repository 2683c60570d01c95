import { endpoints } from '@app/contracts';
import { type Route, route } from '../../http/index.ts';
import type { LibraryService } from './library.service.ts';

export function libraryRoutes(library: LibraryService): Route[] {
  return [
    route(endpoints.library.listLibrary, async ({ actor, query, locale, country }) => {
      const { items, nextCursor } = await library.list(actor, query, { locale, country });
      return { items: [...items], nextCursor };
    }),
    route(endpoints.library.putLibraryEntry, async ({ actor, params, body, locale, country }) =>
      library.decide(actor, { titleId: params.titleId, status: body.status ?? 'planned', updatedAt: body.updatedAt }, { locale, country }),
    ),
    route(endpoints.library.deleteLibraryEntry, async ({ actor, params, query, locale, country }) =>
      library.decide(actor, { titleId: params.titleId, status: null, updatedAt: query.updatedAt }, { locale, country }),
    ),
  ];
}
