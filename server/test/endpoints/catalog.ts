import { EVERYBODY, type Rows } from './row.ts';

export const catalog: Rows<'catalog'> = {
  getHome: { may: EVERYBODY, call: () => ({ query: { locale: 'uz' } }) },
  listTitles: {
    may: EVERYBODY,
    call: () => ({
      query: {
        kind: 'film',
        genre: 'drama',
        tier: 'basic',
        yearFrom: 1990,
        yearTo: 2026,
        durationMin: 1,
        durationMax: 9999,
        audio: 'uz',
        subtitles: 'uz',
        sort: 'rating',
        locale: 'uz',
        limit: 2,
      },
    }),
  },
  getTitle: { may: EVERYBODY, call: ({ titleId }) => ({ params: { id: titleId }, query: { locale: 'uz' } }) },
  listEpisodes: { may: EVERYBODY, call: ({ seriesId }) => ({ params: { id: seriesId }, query: { locale: 'uz', season: 1, limit: 2 } }) },
  listSimilar: { may: EVERYBODY, call: ({ titleId }) => ({ params: { id: titleId }, query: { locale: 'uz' } }) },
  listGenres: { may: EVERYBODY, call: () => ({ query: { locale: 'uz' } }) },
  getPerson: { may: EVERYBODY, call: ({ personId }) => ({ params: { id: personId }, query: { locale: 'uz' } }) },
};
