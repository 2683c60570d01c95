import type { PlaybackSession } from '@app/contracts';
import { trackLabel, type VideoPlayer } from '@app/features/playback';
import { languageName, useFormat, useT } from '@app/i18n';
import { audioOf, usePlayer } from '@app/player';
import { Icon, Scrubber, tabularNumbers, token } from '@app/ui';
import { styled } from 'styled-components';
import { localClock } from '../local-clock.ts';
import { STAGE } from '../stage.tsx';
import { useClock } from '../use-clock.ts';
import { SeekHints } from './seek-hints.tsx';
import { SeekStrip } from './seek-strip.tsx';

const Shade = styled.div`
  position: absolute;
  left: 0;
  right: 0;
  pointer-events: none;
  &[data-edge='top'] { top: 0; height: 220px; background: linear-gradient(rgba(0, 0, 0, 0.86), rgba(0, 0, 0, 0)); }
  &[data-edge='bottom'] { bottom: 0; height: 420px; background: linear-gradient(rgba(0, 3, 28, 0), rgba(0, 3, 28, 0.92) 70%); }
  &[data-tall] { height: 720px; background: linear-gradient(rgba(0, 3, 28, 0), rgba(0, 3, 28, 0.9) 56%, rgba(0, 3, 28, 0.96)); }
`;
const Top = styled.div`
  position: absolute;
  left: ${STAGE.safeX}px;
  right: ${STAGE.safeX}px;
  top: ${STAGE.safeY}px;
  display: flex;
  align-items: baseline;
  color: ${token.text2};
  & > b { font-size: 42px; line-height: 54px; color: #fff; max-width: 900px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  & > span { margin-left: 24px; white-space: nowrap; }
  & > span[data-end] { margin-left: auto; ${tabularNumbers} }
  & > time { margin-left: 26px; font-size: 36px; font-weight: 600; color: #fff; ${tabularNumbers} }
`;
const Bottom = styled.div`
  position: absolute;
  left: ${STAGE.safeX}px;
  right: ${STAGE.safeX}px;
  bottom: ${STAGE.safeY}px;
`;
const Times = styled.div`
  display: flex;
  align-items: center;
  margin-top: 12px;
  color: #fff;
  ${tabularNumbers}
  & > svg { margin-right: 16px; }
  & > :last-child { margin-left: auto; }
`;

type PlayerChromeProps = { readonly player: VideoPlayer; readonly session: PlaybackSession; readonly isSeeking: boolean };

/** Who plays and until when above; where the film is, and where the viewer is heading, below. */
export function PlayerChrome({ player, session, isSeeking }: PlayerChromeProps) {
  const t = useT('player');
  const format = useFormat();
  const clock = useClock();
  const phase = usePlayer(player, (state) => state.phase);
  const audio = usePlayer(player, audioOf);
  const positionSec = usePlayer(player, (state) => Math.floor(state.positionSec));
  const bufferedSec = usePlayer(player, (state) => Math.floor(state.bufferedSec));
  const targetSec = usePlayer(player, (state) => state.seekTargetSec);
  const { durationSec, season, number, title } = session;
  const shownSec = targetSec ?? positionSec;
  const leftSec = Math.max(0, Math.round(durationSec - shownSec));
  const place = season === null || number === null ? null : t('common.card.episode', { season, number });
  const sound = audio === null ? null : [languageName(audio.language), trackLabel(audio)].filter((part) => part !== null).join(', ');
  return (
    <>
      <Shade data-edge="top" />
      <Shade data-edge="bottom" data-tall={isSeeking ? '' : undefined} />
      <Top>
        <b>{title}</b>
        <span>{[place, sound].filter((part) => part !== null).join(' · ')}</span>
        <span data-end="">{t('player.endsAt', { time: localClock(new Date(Date.now() + leftSec * 1000)) })}</span>
        <time>{clock}</time>
      </Top>
      <Bottom>
        {isSeeking && targetSec !== null && <SeekStrip player={player} targetSec={targetSec} durationSec={durationSec} />}
        <Scrubber
          stage="tenFoot"
          durationSec={durationSec}
          positionSec={shownSec}
          bufferedSec={bufferedSec}
          chapters={[]}
          oldPositionSec={isSeeking ? positionSec : null}
          label={t('player.timeline')}
          valueText={t('player.position', { position: format.clock(shownSec), total: format.clock(durationSec) })}
          onSeek={player.seeking.jump}
        />
        <Times>
          {!isSeeking && <Icon name={phase === 'paused' ? 'pause' : 'play'} />}
          <span>{format.clock(isSeeking ? positionSec : shownSec)}</span>
          <span>{`−${format.clock(leftSec)}`}</span>
        </Times>
        <SeekHints isSeeking={isSeeking} isSeries={season !== null} />
      </Bottom>
    </>
  );
}
