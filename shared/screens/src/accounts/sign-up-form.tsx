import { countryOfTimeZone, deviceTimeZone, isNationalNumber, useSignUp } from '@app/features/accounts';
import { useCountdown } from '@app/features/session';
import { useT } from '@app/i18n';
import { Button, PasswordField, TextField } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';
import { CountrySelect } from './country-select.tsx';
import { Form, FormProblem } from './form-layout.tsx';

const Names = styled.div`
  display: flex;
  & > * { flex: 1 1 0; min-width: 0; }
  & > * + * { margin-left: 16px; }
`;

type SignUpFormProps = { readonly onSignedIn: () => void };

const EMPTY = { firstName: '', lastName: '', contact: '', password: '' };

/** One field for phone or e-mail and a password; names may wait (decisions.md Q04). Enter submits. */
export function SignUpForm({ onSignedIn }: SignUpFormProps) {
  const t = useT('auth');
  const { submit, problems, isPending } = useSignUp();
  const [values, setValues] = useState(EMPTY);
  const [country, setCountry] = useState<string>(() => countryOfTimeZone(deviceTimeZone()));
  const waitSec = useCountdown(problems.retryAtMs);
  const { fields } = problems;
  const change = (name: keyof typeof EMPTY) => (value: string) => setValues((known) => ({ ...known, [name]: value }));

  async function handleSubmit(): Promise<void> {
    if (await submit({ ...values, country })) onSignedIn();
  }

  return (
    <Form onSubmit={handleSubmit}>
      <TextField
        name="username"
        label={t('auth.login')}
        value={values.contact}
        onChange={change('contact')}
        autoComplete="username"
        autoFocus
        error={fields.contact === undefined ? undefined : t(fields.contact)}
      />
      {isNationalNumber(values.contact) && <CountrySelect label={t('auth.country')} value={country} onChange={setCountry} callingCodes />}
      <PasswordField
        name="password"
        label={t('auth.password')}
        hint={t('auth.password.hint')}
        value={values.password}
        onChange={change('password')}
        autoComplete="new-password"
        error={fields.password === undefined ? undefined : t(fields.password)}
      />
      <Names>
        <TextField
          name="given-name"
          label={t('auth.firstName')}
          hint={t('auth.names.hint')}
          value={values.firstName}
          onChange={change('firstName')}
          autoComplete="given-name"
          maxLength={64}
        />
        <TextField
          name="family-name"
          label={t('auth.familyName')}
          value={values.lastName}
          onChange={change('lastName')}
          autoComplete="family-name"
          maxLength={64}
        />
      </Names>
      <FormProblem problems={problems} />
      <Button variant="primary" element="submit" wide disabled={isPending || waitSec > 0}>
        {t('auth.register.submit')}
      </Button>
    </Form>
  );
}
