import type { Channel, User } from '@app/contracts';
import { deviceTimeZone, useDetails } from '@app/features/accounts';
import { useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import { CountrySelect, Form, FormProblem } from '@app/screens/accounts';
import { Button, Select, TextField, Toast } from '@app/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Panel } from '../../layouts/panel.tsx';
import { HOME_ZONES, useZoneName, zoneOffset } from '../../layouts/use-zone-name.ts';
import { AccountSubpage } from './account-subpage.tsx';

/** Contacts, name, country and time zone. */
export function DetailsPage() {
  const t = useT('account');
  const user = useUser();
  if (user === null) return null;
  return (
    <AccountSubpage title={t('account.hub.details')}>
      <Contact user={user} channel="phone" />
      <Contact user={user} channel="email" />
      <Particulars user={user} />
    </AccountSubpage>
  );
}

function Contact({ user, channel }: { readonly user: User; readonly channel: Channel }) {
  const t = useT('account', 'auth');
  const navigate = useNavigate();
  const value = channel === 'email' ? user.email : user.phone;
  const isVerified = channel === 'email' ? user.emailVerified : user.phoneVerified;
  const open = (change: boolean) => void navigate(`/verify?channel=${channel}${change ? '&change=' : ''}&next=/account/details`);
  const state = isVerified ? t('account.details.confirmed') : t('account.details.unconfirmed');
  return (
    <Panel
      icon={channel === 'email' ? 'mail' : 'phone'}
      title={value ?? t(channel === 'email' ? 'account.details.email' : 'account.details.phone')}
      text={value === null ? t('account.details.none') : state}
      action={
        value === null || isVerified ? (
          <Button small onSelect={() => open(true)}>
            {t(value === null ? 'common.add' : 'account.details.change')}
          </Button>
        ) : (
          <Button small variant="primary" onSelect={() => open(false)}>
            {t('auth.verify.confirm')}
          </Button>
        )
      }
    />
  );
}

function Particulars({ user }: { readonly user: User }) {
  const t = useT('account', 'auth');
  const zoneName = useZoneName();
  const [now] = useState(() => new Date());
  const { submit, problems, isPending } = useDetails();
  const { firstName, lastName, country, timeZone } = user;
  const [values, setValues] = useState({ firstName, lastName, country, timeZone });
  const [isSaved, setSaved] = useState(false);
  const change = (name: keyof typeof values) => (value: string) => setValues((known) => ({ ...known, [name]: value }));
  const zones = [...new Set([...Object.values(HOME_ZONES), deviceTimeZone(), values.timeZone])];
  const { firstName: nameError } = problems.fields;
  return (
    <Panel icon="user" title={t('account.hub.you')}>
      <Form onSubmit={async () => setSaved(await submit(values))}>
        <TextField
          name="given-name"
          label={t('auth.firstName')}
          value={values.firstName}
          onChange={change('firstName')}
          autoComplete="given-name"
          maxLength={64}
          error={nameError === undefined ? undefined : t(nameError)}
        />
        <TextField
          name="family-name"
          label={t('auth.familyName')}
          value={values.lastName}
          onChange={change('lastName')}
          autoComplete="family-name"
          maxLength={64}
        />
        <CountrySelect label={t('account.details.country')} value={values.country} onChange={change('country')} />
        <Select
          label={t('account.details.timeZone')}
          hint={t('account.details.timeZone.hint')}
          value={values.timeZone}
          onChange={change('timeZone')}
          options={zones.map((zone) => ({ value: zone, label: `${zoneName(zone)} (${zoneOffset(zone, now)})` }))}
        />
        <FormProblem problems={problems} />
        <div>
          <Button variant="primary" element="submit" disabled={isPending}>
            {t('common.save')}
          </Button>
        </div>
      </Form>
      {isSaved && <Toast text={t('account.saved')} onGone={() => setSaved(false)} />}
    </Panel>
  );
}
