import type { Plan } from '@app/contracts';
import { useTitle } from '@app/features/catalog';
import type { Refusal, VideoPlayer } from '@app/features/playback';
import { usePlans, useSubscription } from '@app/features/subscriptions';
import { useFormat, useT } from '@app/i18n';
import type { TitleId } from '@app/kernel';
import { useNavigation } from '@app/screens/app';
import { Button, FocusGroup, Icon, type IconName, token } from '@app/ui';
import { styled } from 'styled-components';
import { ActionRow } from '../action-row.tsx';
import { STAGE } from '../stage.tsx';

const Page = styled.div`
  position: absolute;
  left: 0;
  top: 0;
  width: ${STAGE.width}px;
  height: ${STAGE.height}px;
  text-align: left;
`;
const Left = styled(FocusGroup)`
  position: absolute;
  left: ${STAGE.safeX}px;
  top: 100px;
  bottom: ${STAGE.safeY}px;
  width: 1092px;
  & > h1 { font-size: 64px; line-height: 76px; font-weight: 700; letter-spacing: -0.03em; color: #fff; }
  & > p { max-width: 980px; margin: 20px 0 36px; }
`;
const Foot = styled.div`
  position: absolute;
  left: 0;
  bottom: 8px;
  display: flex;
  & > * { margin-right: 28px; }
`;
const Poster = styled.div`
  position: absolute;
  right: ${STAGE.safeX}px;
  top: 112px;
  width: 500px;
  text-align: center;
  color: ${token.text2};
  & > div { height: 750px; border-radius: 20px; background: ${token.bg2}; overflow: hidden; margin-bottom: 24px; }
  & > div > img { width: 100%; height: 100%; object-fit: cover; }
  & > div > svg { width: 96px; height: 96px; margin-top: 327px; color: ${token.text3}; }
`;

const DEVICE_ICONS = { tv: 'tv', desktop: 'laptop', web: 'globe' } as const satisfies Record<string, IconName>;
/** As many as fit above the button; plans allow no more streams than that. */
const MAX_ROWS = 4;

type StreamLimitProps = {
  readonly refusal: Extract<Refusal, { kind: 'streams' }>;
  readonly player: VideoPlayer;
  readonly titleId: TitleId | null;
};

/** All streams of the plan are taken: what plays where, and one press to stop one of them and watch here. */
export function StreamLimit({ refusal, player, titleId }: StreamLimitProps) {
  const t = useT('player', 'title', 'tv');
  const format = useFormat();
  const { back, openPlans } = useNavigation();
  const { playableId } = player.getState();
  const roomier = useRoomierPlan(refusal.limit);
  return (
    <Page>
      <Left focusKey="stream-limit" boundary>
        <h1>{t('player.limit.title')}</h1>
        <p>{t('player.limit.text', { count: refusal.limit })}</p>
        {refusal.devices.slice(0, MAX_ROWS).map(({ id, device, title }, index) => (
          <ActionRow
            key={id}
            icon={DEVICE_ICONS[device.kind]}
            name={device.name}
            note={t('player.limit.playing', { title })}
            action={t('player.limit.takeOver')}
            focusKey={`limit-device-${index}`}
            autoFocus={index === 0}
            onSelect={() => {
              if (playableId !== null) player.open({ playableId, replace: id });
            }}
          />
        ))}
        <Foot>
          {roomier !== null && (
            <Button icon="star" focusKey="limit-plan" onSelect={() => openPlans(roomier.code)}>
              {t('tv.limit.more', { plan: roomier.name, count: roomier.entitlements.maxStreams })}
            </Button>
          )}
          <Button focusKey="limit-back" autoFocus={refusal.devices.length === 0} onSelect={back}>
            {t('common.back')}
          </Button>
        </Foot>
      </Left>
      {titleId !== null && <WantedTitle titleId={titleId} continueAt={(sec) => t('title.continueAt', { time: format.clock(sec) })} />}
    </Page>
  );
}

/** The cheapest plan with more streams at a time; null when there is none. */
function useRoomierPlan(limit: number): Plan | null {
  const plans = usePlans().data?.items ?? [];
  const rank = useSubscription().data?.plan.rank ?? 0;
  return plans.find((plan) => plan.rank > rank && plan.entitlements.maxStreams > limit) ?? null;
}

type WantedTitleProps = { readonly titleId: TitleId; readonly continueAt: (positionSec: number) => string };

function WantedTitle({ titleId, continueAt }: WantedTitleProps) {
  const title = useTitle(titleId).data;
  const poster = title?.posterUrl ?? null;
  const positionSec = title?.resume?.positionSec ?? 0;
  return (
    <Poster>
      <div>{poster === null ? <Icon name="film" /> : <img src={poster} alt="" />}</div>
      {positionSec > 0 ? continueAt(positionSec) : title?.title}
    </Poster>
  );
}
