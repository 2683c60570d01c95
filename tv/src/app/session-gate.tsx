import { usePreferences, useSession } from '@app/features/session';
import { useLocale, useT } from '@app/i18n';
import type { Locale } from '@app/kernel';
import { Spinner } from '@app/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { styled } from 'styled-components';
import { LanguageScreen } from '../features/language-screen.tsx';
import { SignInScreen } from '../features/pairing/sign-in-screen.tsx';
import { useIntents } from '../focus/intent-context.tsx';
import { ProfileGate } from './profile-gate.tsx';

const Centre = styled.div`
  position: absolute;
  left: 0;
  right: 0;
  top: 480px;
  text-align: center;
`;

/** First the language, then who is there, then the app. */
export function SessionGate({ children, onLeave }: { readonly children: ReactNode; readonly onLeave: () => void }) {
  const t = useT();
  const session = useSession();
  const { preferences, setPreferences } = usePreferences();
  const { setLocale } = useLocale();
  const [choosing, setChoosing] = useState(false);
  const signedOut = session.status === 'signedOut';
  const [isNew, setNew] = useState(false);
  if (signedOut && !isNew) setNew(true);
  const asksLanguage = signedOut && (choosing || preferences.locale === null);

  useIntents((intent) => {
    if (intent !== 'back' || !signedOut) return false;
    if (asksLanguage && preferences.locale !== null) setChoosing(false);
    else onLeave();
    return true;
  }, signedOut);

  const choose = async (locale: Locale) => {
    // Texts first: a sign-in screen that waits for its language would be made twice, and ask for two codes.
    await setLocale(locale);
    setPreferences({ locale });
    setChoosing(false);
  };
  if (session.status === 'restoring')
    return (
      <Centre>
        <Spinner label={t('common.loading')} />
      </Centre>
    );
  if (asksLanguage) return <LanguageScreen onChosen={(locale) => void choose(locale)} />;
  if (signedOut) return <SignInScreen onLanguage={() => setChoosing(true)} />;
  return (
    <ProfileGate isNew={isNew} onLeave={onLeave}>
      {children}
    </ProfileGate>
  );
}
