import { useAppClient, usePreferences, useUser } from '@app/features/session';
import { LANGUAGE_NAMES, useLocale, useT } from '@app/i18n';
import { LOCALES, type Locale } from '@app/kernel';
import { IconButton, Menu, MenuItem } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';

const Anchor = styled.div`
  position: relative;
`;

/** Eleven languages under their own names; takes effect at once, on this device and for the profile. */
export function LanguageMenu() {
  const t = useT();
  const { api } = useAppClient();
  const { locale, setLocale } = useLocale();
  const { setPreferences } = usePreferences();
  const user = useUser();
  const [isOpen, setIsOpen] = useState(false);

  function choose(chosen: Locale): void {
    setIsOpen(false);
    void setLocale(chosen);
    setPreferences({ locale: chosen });
    // Offline the device remembers; the profile hears of it with the next choice.
    if (user !== null) api.accounts.updateProfile({ params: { id: user.profile.id }, body: { locale: chosen } }).catch(() => undefined);
  }

  return (
    <Anchor>
      <IconButton
        icon="globe"
        small
        label={t('common.language')}
        onSelect={() => setIsOpen(true)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
      />
      {isOpen && (
        <Menu label={t('common.language')} onClose={() => setIsOpen(false)}>
          {LOCALES.map((one) => (
            <MenuItem
              key={one}
              autoFocus={one === locale}
              {...(one === locale ? { icon: 'check' as const } : {})}
              onSelect={() => choose(one)}
            >
              <span lang={one}>{LANGUAGE_NAMES[one]}</span>
            </MenuItem>
          ))}
        </Menu>
      )}
    </Anchor>
  );
}
