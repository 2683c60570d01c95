import { useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import { Focusable, FocusGroup, focusRing, Icon, type IconName, token } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useScreenMemory } from '../../app/screen-stack.tsx';
import { SideMenu } from '../side-menu.tsx';
import { STAGE } from '../stage.tsx';
import { StatusCorner } from '../status-corner.tsx';
import { AboutSection } from './about-section.tsx';
import { DevicesSection } from './devices-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { PlanSection } from './plan-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { SignOutSection } from './sign-out-section.tsx';

const Page = styled.div`
  position: absolute;
  left: 216px;
  top: ${STAGE.safeY}px;
  right: ${STAGE.safeX}px;
  bottom: ${STAGE.safeY}px;
  & > h1 { font-size: 56px; line-height: 68px; font-weight: 700; letter-spacing: -0.02em; color: ${token.text1}; }
`;
const Sections = styled(FocusGroup)`
  position: absolute;
  left: 0;
  top: 112px;
  width: 480px;
`;
const Row = styled(Focusable)`
  position: relative;
  display: flex;
  align-items: center;
  width: 100%;
  min-height: 88px;
  margin-bottom: 16px;
  padding: 12px 28px;
  border-radius: ${token.buttonRadius};
  color: ${token.text1};
  font-weight: 500;
  line-height: 40px;
  ${focusRing}
  & > svg { flex: none; margin-right: 22px; }
  &[data-state='on'] { background: rgba(255, 255, 255, 0.1); }
  &[data-focused] { background: #fff; color: ${token.ink}; }
`;
const Detail = styled.div`
  position: absolute;
  left: 560px;
  top: 112px;
  right: 0;
  bottom: 0;
`;

const SECTIONS = ['language', 'profile', 'plan', 'devices', 'about', 'signOut'] as const;
type Section = (typeof SECTIONS)[number];
/** A child changes places and languages, nothing of the account. */
const FOR_KIDS: readonly Section[] = ['language', 'profile', 'about'];
const ICONS: Readonly<Record<Section, IconName>> = {
  language: 'globe',
  profile: 'user',
  plan: 'star',
  devices: 'tv',
  about: 'info',
  signOut: 'signOut',
};

/** Sections at the left; the one that has the focus shows what it holds at the right. */
export function SettingsScreen() {
  const t = useT('tv', 'account', 'household', 'money');
  const [remembered, remember] = useScreenMemory<Section>('section');
  const [first] = useState<Section>(remembered ?? 'language');
  const [open, setOpen] = useState<Section>(first);
  const isKids = useUser()?.profile.kids === true;
  const labels: Readonly<Record<Section, string>> = {
    language: t('account.language.title'),
    profile: t('household.profiles.title'),
    plan: t('money.subscription.title'),
    devices: t('account.devices.title'),
    about: t('tv.about.title'),
    signOut: t('account.devices.signOut'),
  };
  return (
    <>
      <Page>
        <h1>{t('common.nav.settings')}</h1>
        <Sections focusKey="settings" firstFocusKey={`settings-${open}`} remembers={false}>
          {SECTIONS.filter((section) => !isKids || FOR_KIDS.includes(section)).map((section) => (
            <Row
              key={section}
              focusKey={`settings-${section}`}
              autoFocus={section === first}
              data-state={section === open ? 'on' : undefined}
              onFocus={() => {
                setOpen(section);
                remember(section);
              }}
            >
              <Icon name={ICONS[section]} />
              {labels[section]}
            </Row>
          ))}
        </Sections>
        <Detail>
          {open === 'language' && <LanguageSection />}
          {open === 'profile' && <ProfileSection />}
          {open === 'plan' && <PlanSection />}
          {open === 'devices' && <DevicesSection />}
          {open === 'about' && <AboutSection />}
          {open === 'signOut' && <SignOutSection />}
        </Detail>
      </Page>
      <StatusCorner />
      <SideMenu />
    </>
  );
}
