import type { Profile } from '@app/contracts';
import { useEnterProfile } from '@app/features/household';
import { useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import { useProfileWords } from '@app/screens/household';
import { FocusGroup, Logo, ProfileTile, token } from '@app/ui';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { useDigits } from '../../focus/use-digits.ts';
import { STAGE } from '../stage.tsx';
import { PinScreen } from './pin-screen.tsx';

const Page = styled.div`
  position: absolute;
  left: 0;
  top: 0;
  width: ${STAGE.width}px;
  height: ${STAGE.height}px;
  padding: ${STAGE.safeY}px ${STAGE.safeX}px;
  background: radial-gradient(circle at 50% 46%, rgba(${token.glow}, 0.3) 0, rgba(${token.shade}, 0) 58%), ${token.bg0};
  & > h1 { margin-top: 170px; text-align: center; font-size: 72px; line-height: 88px; font-weight: 700; letter-spacing: -0.03em; color: ${token.text1}; }
  & > p { position: absolute; left: 0; right: 0; bottom: ${STAGE.safeY + 12}px; text-align: center; color: ${token.text2}; }
`;
const People = styled(FocusGroup)`
  display: flex;
  justify-content: center;
  margin-top: 64px;
  & > * { flex: none; margin: 0 24px; }
  &[role='list'] > * { font-size: 26px; }
`;
/** A plan has at most seven profiles; from six on their pictures are smaller, so that all stand in one row. */
const MANY = 5;
const Small = styled.div`
  & button { width: 7.6em; }
  & button > div { width: 7.6em; height: 7.6em; }
`;
const Fault = styled.p`
  color: ${token.error};
`;

type WhoScreenProps = {
  readonly profiles: readonly Profile[];
  /** Whom the focus is on at first. */
  readonly firstId: Profile['id'];
  /** Asks for this profile's PIN at once. */
  readonly locked?: Profile | undefined;
  readonly onEntered: () => void;
};

/** Who is watching: one press for an open profile, the PIN for a locked one; digits choose too. */
export function WhoScreen({ profiles, firstId, locked: lockedAtStart, onEntered }: WhoScreenProps) {
  const t = useT('household', 'tv');
  const noteOf = useProfileWords();
  const user = useUser();
  const { enter, locked, leave, problems, isPending } = useEnterProfile();
  const choose = async (profile: Profile, pin?: string): Promise<boolean> => {
    if (isPending) return false;
    const isIn = await enter(profile, pin);
    if (isIn) onEntered();
    return isIn;
  };
  const atStart = useRef(lockedAtStart);
  useEffect(() => {
    if (atStart.current !== undefined) void enter(atStart.current);
    atStart.current = undefined;
  });
  useDigits((digit) => {
    const profile = profiles[digit - 1];
    if (profile !== undefined) void choose(profile);
  }, locked === null);
  if (locked !== null)
    return <PinScreen profile={locked} problems={problems} isPending={isPending} onPin={(pin) => choose(locked, pin)} onBack={leave} />;
  const row = (
    <People focusKey="profiles" role="list" boundary firstFocusKey={`profile-${firstId}`}>
      {profiles.map((profile) => (
        <ProfileTile
          key={profile.id}
          avatar={profile.avatar}
          name={profile.name}
          lang={profile.locale}
          note={noteOf(profile)}
          mark={profile.locked ? 'lock' : undefined}
          label={profile.locked ? t('household.who.locked', { name: profile.name }) : profile.name}
          focusKey={`profile-${profile.id}`}
          autoFocus={profile.id === firstId}
          onSelect={() => void choose(profile)}
        />
      ))}
    </People>
  );
  return (
    <Page>
      <Logo height={64} withWord />
      <h1>{t('household.who.title')}</h1>
      {profiles.length > MANY ? <Small>{row}</Small> : row}
      {problems.form !== null ? (
        <Fault role="alert">{t(problems.form)}</Fault>
      ) : (
        <p>{user !== null && `1–${profiles.length}: ${t('tv.who.keys')}`}</p>
      )}
    </Page>
  );
}
