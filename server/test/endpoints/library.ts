import { HOUSEHOLD, type Rows } from './row.ts';

const updatedAt = '2026-01-01T00:00:00.000Z';

export const library: Rows<'library'> = {
  listLibrary: { may: HOUSEHOLD, call: () => ({ query: { locale: 'uz', status: 'planned', limit: 2 } }) },
  putLibraryEntry: { may: HOUSEHOLD, call: ({ titleId }) => ({ params: { titleId }, body: { status: 'planned', updatedAt } }) },
  deleteLibraryEntry: { may: HOUSEHOLD, call: ({ titleId }) => ({ params: { titleId }, query: { updatedAt } }), late: 1 },
};
