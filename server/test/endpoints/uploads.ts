import { AUTHORS, type Rows } from './row.ts';

export const uploads: Rows<'uploads'> = {
  listUploads: { may: AUTHORS, call: ({ titleId }) => ({ query: { titleId, limit: 2 } }) },
};
