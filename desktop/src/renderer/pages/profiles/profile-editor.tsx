import { AVATARS, type Profile } from '@app/contracts';
import { type ProfileValues, useSaveProfile, valuesOf, withKids } from '@app/features/household';
import { LANGUAGE_NAMES, useLocale, useT } from '@app/i18n';
import { LOCALES } from '@app/kernel';
import { Form, FormProblem } from '@app/screens/accounts';
import { Button, ButtonRow, Select, TextField, Toggle, token } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';
import { AgeLimitSelect } from './age-limit-select.tsx';
import { AvatarChoice } from './avatar-choice.tsx';
import { DeleteProfile } from './delete-profile.tsx';
import { PinFields } from './pin-fields.tsx';

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(280px, 340px) minmax(0, 480px);
  gap: 32px 64px;
  align-items: start;
  @media (max-width: 900px) { grid-template-columns: minmax(0, 1fr); }
`;

const Note = styled.p`
  max-width: 880px;
  margin-bottom: 24px;
  padding: 14px 18px;
  border-radius: 12px;
  background: ${token.bg1};
  color: ${token.warn};
`;

const Kids = styled.div`
  margin: 0 -12px 24px;
  & > p { padding: 0 64px 0 12px; font-size: ${token.metaSize}; line-height: ${token.metaLine}; color: ${token.text3}; text-wrap: pretty; }
  & > button { justify-content: space-between; }
`;

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 16px;
  margin-top: 12px;
`;

type ProfileEditorProps = {
  /** Null for a new one. */
  readonly profile: Profile | null;
  readonly ownerHasPin: boolean;
  readonly onLeave: () => void;
};

/** Everything that makes a profile: name, picture, language, age limit, PIN. */
export function ProfileEditor({ profile, ownerHasPin, onLeave }: ProfileEditorProps) {
  const t = useT('household', 'auth');
  const { locale } = useLocale();
  const { submit, problems, isPending, asksOwnerPin } = useSaveProfile(profile);
  const [values, setValues] = useState<ProfileValues>(() =>
    profile === null
      ? { name: '', locale, avatar: 'teal', kids: false, maxAge: '18', pin: undefined }
      : { ...valuesOf(profile), avatar: AVATARS.find((one) => one === profile.avatar) ?? AVATARS[0] },
  );
  const [ownerPin, setOwnerPin] = useState('');
  const change = (part: Partial<ProfileValues>) => setValues((known) => ({ ...known, ...part }));
  const { fields } = problems;

  async function handleSubmit(): Promise<void> {
    if (await submit({ ...values, ownerPin })) onLeave();
  }

  return (
    <>
      {profile?.readOnly === true && <Note role="status">{t('household.edit.readOnly')}</Note>}
      <Form onSubmit={handleSubmit}>
        <fieldset disabled={profile?.readOnly === true}>
          <Columns>
            <AvatarChoice value={values.avatar} onChange={(avatar) => change({ avatar })} />
            <div>
              <TextField
                name="profile-name"
                label={t('household.edit.name')}
                value={values.name}
                onChange={(name) => change({ name })}
                autoFocus={profile === null}
                maxLength={64}
                autoComplete="off"
                error={fields.name === undefined ? undefined : t(fields.name)}
              />
              <Select
                label={t('household.edit.language')}
                value={values.locale}
                onChange={(chosen) => change({ locale: chosen })}
                options={LOCALES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one], lang: one }))}
              />
              {profile?.owner !== true && (
                <Kids>
                  <Toggle
                    checked={values.kids}
                    onChange={(kids) => setValues((known) => withKids(known, kids))}
                    label={t('household.edit.kids')}
                  />
                  <p>{t('household.edit.kids.note')}</p>
                </Kids>
              )}
              <AgeLimitSelect value={values.maxAge} kids={values.kids} onChange={(maxAge) => change({ maxAge })} />
              <PinFields
                isLocked={profile?.locked === true}
                pin={values.pin}
                onPin={(pin) => change({ pin })}
                pinError={fields.pin === undefined ? undefined : t(fields.pin)}
                asksOwnerPin={asksOwnerPin && ownerHasPin}
                ownerPin={ownerPin}
                onOwnerPin={setOwnerPin}
                ownerPinError={fields.ownerPin === undefined ? undefined : t(fields.ownerPin)}
              />
              <FormProblem problems={problems} />
              <Actions>
                <ButtonRow>
                  <Button variant="primary" element="submit" disabled={isPending || profile?.readOnly === true}>
                    {t('common.save')}
                  </Button>
                  <Button onSelect={onLeave}>{t('common.cancel')}</Button>
                </ButtonRow>
                {profile !== null && !profile.owner && <DeleteProfile profile={profile} onDeleted={onLeave} />}
              </Actions>
            </div>
          </Columns>
        </fieldset>
      </Form>
    </>
  );
}
