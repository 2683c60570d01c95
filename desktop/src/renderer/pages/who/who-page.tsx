import type { Profile } from '@app/contracts';
import { profileOfKey, useEnterProfile, useProfiles } from '@app/features/household';
import { useAppClient, usePreferences, useUser } from '@app/features/session';
import { useLocale, useT } from '@app/i18n';
import { PinPanel } from '@app/screens/household';
import { QueryGate } from '@app/screens/state';
import { Button } from '@app/ui';
import { useState } from 'react';
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { returnPathOf } from '../../app/return-path.ts';
import { Household, HouseholdSkeleton } from './household.tsx';
import { useKeys } from './use-keys.ts';
import { WhoActions } from './who-actions.tsx';
import { WhoLayout } from './who-layout.tsx';

/** Who is watching: after signing in, at start where a household wants it, and from the account menu. */
export function WhoPage() {
  const user = useUser();
  const { pathname, search } = useLocation();
  if (user === null) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  return <Who next={returnPathOf(search)} isKids={user.profile.kids} />;
}

/** `isKids`: a child sits there now, who may change places but nothing of the household. */
function Who({ next, isKids }: { readonly next: string; readonly isKids: boolean }) {
  const t = useT('household', 'auth');
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { signOut } = useAppClient();
  const { setPreferences } = usePreferences();
  const { locale, setLocale } = useLocale();
  const profiles = useProfiles();
  const { enter, leave, locked, problems, isPending } = useEnterProfile();
  const [entering, setEntering] = useState<Profile | null>(null);
  const isEditing = params.get('edit') !== null && !isKids;
  const setEditing = (edits: boolean) => setParams({ next, ...(edits ? { edit: '' } : {}) }, { replace: true });

  async function choose(profile: Profile, pin?: string): Promise<boolean> {
    if (isEditing) {
      void navigate(`/profiles/${profile.id}`);
      return true;
    }
    setEntering(profile);
    if (!(await enter(profile, pin))) return false;
    // The screen speaks the language of whoever came.
    if (profile.locale !== locale) void setLocale(profile.locale);
    setPreferences({ locale: null });
    void navigate(next, { replace: true });
    return true;
  }

  const step = locked !== null ? 'pin' : isEditing ? 'edit' : 'who';
  const goBack = { pin: leave, edit: () => setEditing(false), who: () => undefined }[step];
  useKeys((key) => {
    if (key === 'Escape') goBack();
    const profile = step === 'pin' || isPending ? undefined : profileOfKey(profiles.data ?? [], key);
    if (profile !== undefined) void choose(profile);
  });

  if (locked !== null)
    return (
      <WhoLayout footer={<Button onSelect={leave}>{t('common.back')}</Button>}>
        <PinPanel key={locked.id} profile={locked} problems={problems} isPending={isPending} onPin={(pin) => choose(locked, pin)} />
      </WhoLayout>
    );
  const actions = (
    <WhoActions
      isEditing={isEditing}
      isKids={isKids}
      onEdit={setEditing}
      onSignOut={() => void signOut().then(() => navigate('/welcome'))}
    />
  );
  return (
    <WhoLayout footer={actions}>
      <QueryGate query={profiles} loading={<HouseholdSkeleton />}>
        {(household) => (
          <Household
            profiles={household}
            isEditing={isEditing}
            isKids={isKids}
            enteringId={isPending ? (entering?.id ?? null) : null}
            problem={problems.form}
            onChoose={(profile) => void choose(profile)}
            onAdd={() => void navigate('/profiles/new')}
          />
        )}
      </QueryGate>
    </WhoLayout>
  );
}
