import { PlayableIdSchema } from '@app/contracts';
import type { VideoPlayer } from '@app/features/playback';
import { useUser } from '@app/features/session';
import type { PlayableId } from '@app/kernel';
import { PlayerScreen } from '@app/screens/player';
import { useCallback } from 'react';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router';
import { MissingPage } from '../missing-page.tsx';
import { PlayerControls } from './player-controls.tsx';

const FRAME = { renderControls: (player: VideoPlayer) => <PlayerControls player={player} /> };

/** The film in the whole window. */
export function PlayerPage() {
  const id = PlayableIdSchema.safeParse(useParams()['playableId']);
  const user = useUser();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const follow = useCallback((next: PlayableId) => void navigate(`/watch/${next}`, { replace: true }), [navigate]);
  if (!id.success) return <MissingPage />;
  if (user === null) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname)}`} replace />;
  return <PlayerScreen playableId={id.data} frame={FRAME} onPlayableChange={follow} />;
}
