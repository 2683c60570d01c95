import { type Rows, SIGNED_IN } from './row.ts';

const updatedAt = '2026-01-01T00:00:00.000Z';

export const library: Rows<'library'> = {
  listLibrary: { may: SIGNED_IN, call: () => ({ query: { locale: 'uz', status: 'planned', limit: 2 } }) },
  putLibraryEntry: { may: SIGNED_IN, call: ({ titleId }) => ({ params: { titleId }, body: { status: 'planned', updatedAt } }) },
  deleteLibraryEntry: { may: SIGNED_IN, call: ({ titleId }) => ({ params: { titleId }, query: { updatedAt } }), late: 1 },
};
