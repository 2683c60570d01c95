import type { VideoPlayer } from '@app/features/playback';
import { useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { usePlanEnd } from '@app/screens/player';
import { Button, token } from '@app/ui';
import { styled } from 'styled-components';

/** Under the head of the film, where neither subtitles nor controls stand. */
const Root = styled.aside`
  position: absolute;
  z-index: 2;
  top: 96px;
  right: 32px;
  display: flex;
  align-items: center;
  gap: 20px;
  max-width: min(560px, calc(100% - 64px));
  padding: 14px 16px 14px 20px;
  border-radius: 14px;
  background: ${token.panel};
  transition: opacity 200ms var(--ease);
  & b { display: block; color: ${token.text1}; font-weight: 600; }
  & button { flex: none; }
  [data-idle] > &[data-old] { opacity: 0; pointer-events: none; }
  @media (max-width: 720px) { right: 16px; max-width: calc(100% - 32px); }
`;

/** The plan ended while the film runs: until when it goes on, and the way to the plans. The film does not stop for it. */
export function PlanEndNotice({ player }: { readonly player: VideoPlayer }) {
  const t = useT('player');
  const { openPlans } = useNavigation();
  const notice = usePlanEnd(player);
  if (notice === null) return null;
  const { title, text, isFresh, maySell } = notice;
  return (
    <Root role="status" data-old={isFresh ? undefined : ''}>
      <div>
        <b>{title}</b>
        {text}
      </div>
      {maySell && (
        <Button small onSelect={() => openPlans()}>
          {t('player.planEnd.choose')}
        </Button>
      )}
    </Root>
  );
}
