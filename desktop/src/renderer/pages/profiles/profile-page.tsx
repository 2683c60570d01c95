import { ProfileIdSchema } from '@app/contracts';
import { useProfiles } from '@app/features/household';
import { useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Skeleton } from '@app/ui';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router';
import { Page } from '../../layouts/page.tsx';
import { MissingPage } from '../missing-page.tsx';
import { ProfileEditor } from './profile-editor.tsx';

/** One profile, or a new one (`/profiles/new`); comes back to where the household is shown. */
export function ProfilePage() {
  const t = useT('household');
  const { profileId } = useParams();
  const navigate = useNavigate();
  const user = useUser();
  const { pathname } = useLocation();
  const profiles = useProfiles();
  const isNew = profileId === 'new';
  const id = ProfileIdSchema.safeParse(profileId).data;
  if (user === null) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname)}`} replace />;
  if (!isNew && id === undefined) return <MissingPage />;
  const leave = () => void navigate('/who?edit=');
  return (
    <Page title={t(isNew ? 'household.new.title' : 'household.edit.title')} width={884} isCentred>
      <QueryGate query={profiles} loading={<Skeleton style={{ height: 480, maxWidth: 880, borderRadius: 14 }} />}>
        {(household) => {
          const profile = isNew ? null : household.find((one) => one.id === id);
          const owner = household.find((one) => one.owner);
          if (profile === undefined) return <MissingPage />;
          return <ProfileEditor key={profile?.id ?? 'new'} profile={profile} ownerHasPin={owner?.locked ?? false} onLeave={leave} />;
        }}
      </QueryGate>
    </Page>
  );
}
