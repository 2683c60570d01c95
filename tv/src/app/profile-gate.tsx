import { useProfiles } from '@app/features/household';
import { describeProblem, usePreferences, useSession } from '@app/features/session';
import { useT } from '@app/i18n';
import { Button, ErrorState, Spinner } from '@app/ui';
import { Fragment, type ReactNode, useState } from 'react';
import { useIntents } from '../focus/intent-context.tsx';
import { KidsSkin } from '../layouts/kids-skin.tsx';
import { ScreenFill } from '../layouts/screen-fill.tsx';
import { WhoScreen } from '../layouts/who/who-screen.tsx';

type ProfileGateProps = {
  readonly children: ReactNode;
  /** This run began with a sign-in: nobody has said yet who sits in front of the set. */
  readonly isNew: boolean;
  readonly onLeave: () => void;
};

/**
 * Who is watching, before the app: after a sign-in, where the household wants to be asked at start, and always before a locked profile.
 * Another profile is another app: nothing of the one before stays mounted.
 */
export function ProfileGate({ children, isNew, onLeave }: ProfileGateProps) {
  const t = useT();
  const session = useSession();
  const { asksWho } = usePreferences().preferences;
  const [isSettled, setSettled] = useState(false);
  const user = session.status === 'signedIn' ? session.user : null;
  const isResumed = session.status === 'signedIn' && session.isResumed;
  const profiles = useProfiles();
  const isLocked = user?.profile.locked === true;
  const isAlone = profiles.data?.length === 1;
  // Without a network an open profile of last time goes on; a locked one stays closed.
  const isCut = profiles.data === undefined && profiles.isError;
  const asks = !isSettled && (isNew || (isResumed && (asksWho || isLocked))) && (isLocked || !(isAlone || isCut));
  useIntents((intent) => {
    if (intent === 'back') onLeave();
    return intent === 'back';
  }, asks);
  if (user === null) return null;
  const { profile } = user;
  if (!asks) return <Fragment key={profile.id}>{profile.kids ? <KidsSkin data-skin="kids">{children}</KidsSkin> : children}</Fragment>;
  if (profiles.data === undefined)
    return (
      <ScreenFill>
        {profiles.isError ? (
          <ErrorState
            title={t('common.error.title')}
            text={t(describeProblem(profiles.error).textKey)}
            action={
              <Button variant="primary" autoFocus focusKey="profiles-retry" onSelect={() => void profiles.refetch()}>
                {t('common.retry')}
              </Button>
            }
          />
        ) : (
          <Spinner label={t('common.loading')} />
        )}
      </ScreenFill>
    );
  const known = profiles.data.find(({ id }) => id === profile.id);
  return (
    <WhoScreen
      profiles={profiles.data}
      firstId={profile.id}
      locked={isResumed && !asksWho && known?.locked === true ? known : undefined}
      onEntered={() => setSettled(true)}
    />
  );
}
