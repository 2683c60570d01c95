import { AUTHORS, type Rows } from './row.ts';

const texts = { uz: { title: 'Sinov', description: '' } };
/** An author's own; another's is as if it were not there. */
const own = { may: AUTHORS, foreign: { told: 'studio.title_not_found' } } as const;

export const studio: Rows<'studio'> = {
  createStudioTitle: {
    may: AUTHORS,
    call: () => ({
      body: {
        kind: 'film',
        texts,
        originalLanguage: 'uz',
        year: 2026,
        ageRating: 12,
        tier: 'premium',
        genres: ['drama'],
        countries: ['UZ'],
        credits: [{ name: 'A', role: 'actor', character: 'B' }],
        closedCountries: [],
        qualityCaps: { basic: 480 },
        attribution: 'C',
        releaseAt: '2026-01-01T00:00:00.000Z',
      },
    }),
  },
  listStudioTitles: { may: AUTHORS, call: () => ({ query: { limit: 2 } }) },
  getStudioTitle: { ...own, call: ({ titleId }) => ({ params: { id: titleId } }) },
  updateStudioTitle: { ...own, call: ({ titleId }) => ({ params: { id: titleId }, body: { texts, year: 2026, releaseAt: null } }) },
  deleteStudioTitle: { ...own, call: ({ seriesId }) => ({ params: { id: seriesId } }), late: 2 },
  createEpisode: { ...own, call: ({ seriesId }) => ({ params: { id: seriesId }, body: { season: 9, number: 9, texts } }) },
  deleteEpisode: { ...own, call: ({ seriesId, episodeId }) => ({ params: { id: seriesId, playableId: episodeId } }), late: 1 },
  publishTitle: { ...own, call: ({ titleId }) => ({ params: { id: titleId } }) },
  unpublishTitle: { ...own, call: ({ titleId }) => ({ params: { id: titleId } }), late: 1 },
  getProcessing: { ...own, call: ({ titleId }) => ({ params: { id: titleId } }) },
  retryProcessing: { ...own, call: ({ titleId, sourceId }) => ({ params: { id: titleId, sourceId } }) },
};
