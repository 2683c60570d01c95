import { useProfiles } from '@app/features/household';
import { useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Spinner } from '@app/ui';
import { useScreenStack } from '../../app/screen-stack.tsx';
import { ScreenFill } from '../screen-fill.tsx';
import { nextWatcher } from './next-watcher.ts';
import { WhoScreen } from './who-screen.tsx';

/** From within the app: the one who is likely to take over has the focus, so that OK is enough (A13). */
export function SwitchScreen() {
  const t = useT();
  const { pop } = useScreenStack();
  const user = useUser();
  const profiles = useProfiles();
  const loading = <Spinner label={t('common.loading')} />;
  return (
    <ScreenFill>
      <QueryGate query={profiles} loading={loading}>
        {(items) =>
          user === null ? (
            loading
          ) : (
            <WhoScreen profiles={items} firstId={nextWatcher(items, user.profile.id)} onEntered={() => void pop()} />
          )
        }
      </QueryGate>
    </ScreenFill>
  );
}
