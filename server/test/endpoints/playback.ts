import { type Rows, SIGNED_IN } from './row.ts';

const foreign = { told: 'playback.session_not_found' } as const;

export const playback: Rows<'playback'> = {
  createPlaybackSession: { may: SIGNED_IN, call: ({ playableId }) => ({ body: { playableId } }) },
  heartbeat: {
    may: SIGNED_IN,
    foreign,
    call: ({ playbackId }) => ({
      params: { id: playbackId },
      body: { positionSec: 1, state: 'playing', at: '2026-01-01T00:00:00.000Z' },
    }),
  },
  endPlaybackSession: { may: SIGNED_IN, foreign, call: ({ playbackId }) => ({ params: { id: playbackId } }), late: 1 },
  listContinue: { may: SIGNED_IN, call: () => ({ query: { locale: 'uz', limit: 2 } }) },
};
