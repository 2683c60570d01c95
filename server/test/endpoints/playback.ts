import { HOUSEHOLD, type Rows } from './row.ts';

const foreign = { told: 'playback.session_not_found' } as const;

export const playback: Rows<'playback'> = {
  createPlaybackSession: { may: HOUSEHOLD, call: ({ playableId }) => ({ body: { playableId } }) },
  heartbeat: {
    may: HOUSEHOLD,
    foreign,
    call: ({ playbackId }) => ({
      params: { id: playbackId },
      body: { positionSec: 1, state: 'playing', at: '2026-01-01T00:00:00.000Z' },
    }),
  },
  endPlaybackSession: { may: HOUSEHOLD, foreign, call: ({ playbackId }) => ({ params: { id: playbackId } }), late: 1 },
  listContinue: { may: HOUSEHOLD, call: () => ({ query: { locale: 'uz', limit: 2 } }) },
};
