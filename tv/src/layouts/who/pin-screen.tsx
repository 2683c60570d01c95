import type { Profile } from '@app/contracts';
import { useCountdown } from '@app/features/session';
import { useT } from '@app/i18n';
import { PinPanel } from '@app/screens/household';
import { Button, FocusGroup, token } from '@app/ui';
import type { ComponentProps } from 'react';
import { styled } from 'styled-components';
import { useIntents } from '../../focus/intent-context.tsx';
import { STAGE } from '../stage.tsx';

const Page = styled.div`
  position: absolute;
  left: 0;
  top: 0;
  width: ${STAGE.width}px;
  height: ${STAGE.height}px;
  background: ${token.bg0};
`;
const Layer = styled(FocusGroup)`
  position: absolute;
  left: 0;
  right: 0;
  top: ${STAGE.safeY}px;
  /* The pad is sized by its letters: at the stage's own size it would not fit between the safe edges. */
  font-size: 25px;
  & > section { max-width: 980px; }
  & h1 { font-size: 48px; line-height: 60px; }
  /* Room for what is said of a wrong one: the pad stays where it is. */
  & h1 + p { min-height: 88px; font-size: 32px; line-height: 44px; }
`;

const Away = styled.div`
  position: absolute;
  left: ${STAGE.safeX}px;
  top: ${STAGE.height - 2 * STAGE.safeY - 88}px;
  font-size: 32px;
`;

type PinScreenProps = Pick<ComponentProps<typeof PinPanel>, 'problems' | 'isPending' | 'onPin'> & {
  readonly profile: Profile;
  readonly onBack: () => void;
};

/** The PIN of a locked profile: digits of the remote, or the pad by arrows and OK. Back leads to the people again. */
export function PinScreen({ profile, problems, isPending, onPin, onBack }: PinScreenProps) {
  const t = useT();
  // While nothing may be typed, the way back is the one next step.
  const isClosed = useCountdown(problems.retryAtMs) > 0;
  useIntents((intent) => {
    if (intent === 'back') onBack();
    return intent === 'back';
  });
  return (
    <Page>
      <Layer role="dialog" focusKey="pin" boundary>
        <PinPanel profile={profile} problems={problems} isPending={isPending} onPin={onPin} />
        <Away>
          <Button key={String(isClosed)} autoFocus={isClosed} focusKey="pin-back" onSelect={onBack}>
            {t('common.back')}
          </Button>
        </Away>
      </Layer>
    </Page>
  );
}
