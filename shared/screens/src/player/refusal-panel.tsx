import type { Refusal, VideoPlayer } from '@app/features/playback';
import { useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import { Button, ButtonRow, ErrorState, type IconName } from '@app/ui';
import { styled } from 'styled-components';
import { useNavigation } from '../app/index.ts';

const Devices = styled.div`
  display: flex;
  flex-direction: column;
  width: 100%;
  & > * { margin-top: 12px; }
`;

const DEVICE_ICONS = { tv: 'tv', desktop: 'laptop', web: 'globe' } as const satisfies Record<string, IconName>;

type RefusalPanelProps = { readonly refusal: Refusal; readonly player: VideoPlayer };

/** Why nothing plays, as a whole screen: what happened, one next step, and the way back. */
export function RefusalPanel({ refusal, player }: RefusalPanelProps) {
  const t = useT('player', 'auth', 'title');
  const { openPlans, signIn, back } = useNavigation();
  const isKids = useUser()?.profile.kids === true;
  const { playableId } = player.getState();
  const step = (label: string, onSelect: () => void) => (
    <ButtonRow>
      <Button variant="primary" autoFocus focusKey="refusal-action" onSelect={onSelect}>
        {label}
      </Button>
      <Button focusKey="refusal-back" onSelect={back}>
        {t('common.back')}
      </Button>
    </ButtonRow>
  );
  switch (refusal.kind) {
    case 'plan': {
      const plan = t(`common.plan.${refusal.requiredPlan}`);
      const action = step(isKids ? t('title.askGrownUp') : t('title.choosePlan', { plan }), () => openPlans(refusal.requiredPlan));
      return (
        <ErrorState
          icon="lock"
          title={refusal.hasEnded ? t('player.planEnd.title') : t('player.planNeeded.title', { plan })}
          text={refusal.hasEnded ? t('player.planEnd.needsPlan', { plan }) : t('player.planNeeded.text', { plan })}
          action={action}
        />
      );
    }
    case 'sign-in':
      return <ErrorState icon="user" title={t('title.signInToWatch')} action={step(t('auth.signIn.submit'), signIn)} />;
    case 'streams': {
      const devices = (
        <Devices>
          {refusal.devices.map(({ id, device, title }, index) => (
            <Button
              key={id}
              icon={DEVICE_ICONS[device.kind]}
              variant={index === 0 ? 'primary' : 'glass'}
              autoFocus={index === 0}
              focusKey={`refusal-device-${index}`}
              onSelect={() => playableId !== null && player.open({ playableId, replace: id })}
            >
              {`${device.name} · ${title}. ${t('player.limit.takeOver')}`}
            </Button>
          ))}
          <Button focusKey="refusal-back" onSelect={back}>
            {t('common.back')}
          </Button>
        </Devices>
      );
      return (
        <ErrorState icon="tv" title={t('player.limit.title')} text={t('player.limit.text', { count: refusal.limit })} action={devices} />
      );
    }
    case 'closed':
    case 'retry': {
      const action = refusal.kind === 'retry' ? step(t('common.retry'), player.retry) : step(t('common.back'), back);
      const reference = refusal.requestId === null ? undefined : t('common.error.reference', { requestId: refusal.requestId });
      return <ErrorState title={t('common.error.title')} text={t(refusal.textKey)} action={action} reference={reference} />;
    }
  }
}
