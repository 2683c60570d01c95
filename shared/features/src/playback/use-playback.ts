import type { AppApi } from '@app/api-client';
import { usePreloadTexts } from '@app/i18n';
import type { PlayableId } from '@app/kernel';
import { systemClock } from '@app/kernel';
import { createPlaybackGateway, createPlayer, loadDashEngine, type Player } from '@app/player';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { preferencesSlice, useAppClient } from '../session/index.ts';
import { takeHeadStart } from './head-start.ts';

export type VideoPlayer = Player<HTMLVideoElement>;

/**
 * A player wired to server, device and preferences, playing `playableId` as long as the component is mounted. Attach its view with
 * `ref={player.attach}`.
 */
export function usePlayback(playableId: PlayableId): VideoPlayer {
  const client = useAppClient();
  const { api, apiOrigin, offline, platform, store } = client;
  const queryClient = useQueryClient();
  const createPlaybackSession: AppApi['playback']['createPlaybackSession'] = (...call) => {
    const { playableId: wanted, replace } = call[0].body;
    return (replace === undefined ? takeHeadStart(client, wanted) : null) ?? api.playback.createPlaybackSession(...call);
  };
  const endPlaybackSession: AppApi['playback']['endPlaybackSession'] = async (...call) => {
    await api.playback.endPlaybackSession(...call);
    // Where the viewer stopped shows on home and on the title's page; only now the server knows it.
    void queryClient.invalidateQueries({ queryKey: ['catalog'] });
  };
  const [player] = useState(() =>
    createPlayer<HTMLVideoElement>({
      gateway: createPlaybackGateway(
        { ...api.playback, createPlaybackSession, heartbeat: offline.heartbeat, endPlaybackSession },
        apiOrigin === '' ? location.origin : apiOrigin,
      ),
      loadEngine: () => loadDashEngine(platform.profile),
      platform,
      clock: systemClock,
      preferences: () => store.getState().preferences,
      onPreference: (change) => {
        const { audioLanguages, subtitleLanguages, ...rest } = change;
        store.dispatch(
          preferencesSlice.actions.preferencesChanged({
            ...rest,
            ...(audioLanguages === undefined ? {} : { audioLanguages: [...audioLanguages] }),
            ...(subtitleLanguages === undefined ? {} : { subtitleLanguages: [...subtitleLanguages] }),
          }),
        );
      },
    }),
  );

  useEffect(() => {
    player.open({ playableId });
    return () => player.close();
  }, [player, playableId]);

  useEffect(() => {
    // A page that goes for good frees its stream at once: after a reload the plan's only one must not count as taken.
    const free = ({ persisted }: PageTransitionEvent): void => {
      const { session } = player.getState();
      if (!persisted && session !== null)
        api.playback.endPlaybackSession({ params: { id: session.id } }, { keepalive: true }).catch(() => undefined);
    };
    addEventListener('pagehide', free);
    return () => removeEventListener('pagehide', free);
  }, [player, api]);
  return player;
}

/** Fetches the player's chunk ahead of its use: call it when a title gets attention. */
export function usePreloadPlayer(): () => void {
  const { platform } = useAppClient();
  const preloadTexts = usePreloadTexts('player');
  return useCallback(() => {
    preloadTexts();
    void loadDashEngine(platform.profile).catch(() => undefined);
  }, [platform, preloadTexts]);
}
