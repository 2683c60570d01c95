import type { Profile } from '@app/contracts';
import { profilesLeft } from '@app/features/household';
import type { FormProblemKey } from '@app/features/session';
import { useSubscription } from '@app/features/subscriptions';
import { useT } from '@app/i18n';
import { useProfileWords } from '@app/screens/household';
import { ProfileTile, Skeleton, token } from '@app/ui';
import { styled } from 'styled-components';

const Heading = styled.h1`
  margin-bottom: 52px;
  text-align: center;
  font-size: 48px;
  line-height: 56px;
  font-weight: 700;
  letter-spacing: -0.03em;
  color: ${token.text1};
  text-wrap: balance;
  @media (max-width: 720px) { margin-bottom: 32px; font-size: 32px; line-height: 40px; }
`;

const Tiles = styled.ul`
  display: flex;
  flex-wrap: wrap;
  justify-content: center;
  gap: 32px 36px;
  @media (max-width: 720px) { gap: 24px 16px; }
`;

const Below = styled.p`
  min-height: 28px;
  margin-top: 56px;
  text-align: center;
  font-size: ${token.metaSize};
  color: ${token.text3};
  &[role='alert'] { color: ${token.error}; }
  & > kbd { margin: 0 3px; padding: 0 8px; border: 1px solid #474a66; border-radius: 6px; font: 500 14px/22px inherit; font-family: inherit; color: ${token.text2}; }
`;

const Waiting = styled(Skeleton)`
  width: 148px;
  height: 148px;
  border-radius: 20px;
`;

type HouseholdProps = {
  readonly profiles: readonly Profile[];
  readonly isEditing: boolean;
  readonly isKids: boolean;
  /** Whose door is being opened. */
  readonly enteringId: string | null;
  readonly problem: FormProblemKey | null;
  readonly onChoose: (profile: Profile) => void;
  readonly onAdd: () => void;
};

/** Everybody of the household side by side, and room for more where the plan has it. */
export function Household({ profiles, isEditing, isKids, enteringId, problem, onChoose, onAdd }: HouseholdProps) {
  const t = useT('household');
  const note = useProfileWords();
  const left = profilesLeft(profiles, useSubscription().data?.plan.entitlements.maxProfiles ?? 0);
  return (
    <>
      <Heading>{t(isEditing ? 'household.profiles.title' : 'household.who.title')}</Heading>
      <Tiles>
        {profiles.map((profile, index) => (
          <li key={profile.id}>
            <ProfileTile
              avatar={profile.avatar}
              name={profile.name}
              lang={profile.locale}
              note={note(profile)}
              mark={isEditing ? 'pen' : profile.locked ? 'lock' : undefined}
              label={profile.locked ? t('household.who.locked', { name: profile.name }) : undefined}
              autoFocus={index === 0}
              disabled={enteringId !== null && enteringId !== profile.id}
              onSelect={() => onChoose(profile)}
            />
          </li>
        ))}
        {left > 0 && !isKids && (
          <li>
            <ProfileTile avatar={null} name={t('household.who.add')} note={t('household.who.left', { count: left })} onSelect={onAdd} />
          </li>
        )}
      </Tiles>
      {problem === null ? (
        <Below>
          {!isEditing && profiles.length > 1 && (
            <>
              {profiles.slice(0, 9).map((profile, index) => (
                <kbd key={profile.id}>{index + 1}</kbd>
              ))}{' '}
              {t('household.who.keys')}
            </>
          )}
        </Below>
      ) : (
        <Below role="alert">{t(problem)}</Below>
      )}
    </>
  );
}

/** Before the household is known. */
export function HouseholdSkeleton() {
  const t = useT('household');
  return (
    <div aria-busy="true">
      <Heading>{t('household.who.title')}</Heading>
      <Tiles>
        <Waiting />
        <Waiting />
        <Waiting />
      </Tiles>
    </div>
  );
}
