import { useSignUp } from '@app/features/accounts';
import { useT } from '@app/i18n';
import { Button, PasswordField, TextField } from '@app/ui';
import { useState } from 'react';
import { Form, FormProblem } from './form-layout.tsx';

type SignUpFormProps = { readonly onSignedIn: () => void };

const EMPTY = { firstName: '', lastName: '', contact: '', password: '' };

/** Name, one field for phone or e-mail, and a password. Enter submits. */
export function SignUpForm({ onSignedIn }: SignUpFormProps) {
  const t = useT('auth');
  const { submit, problems, isPending } = useSignUp();
  const [values, setValues] = useState(EMPTY);
  const { fields, form } = problems;
  const change = (name: keyof typeof EMPTY) => (value: string) => setValues((known) => ({ ...known, [name]: value }));

  async function handleSubmit(): Promise<void> {
    if (!isPending && (await submit(values))) onSignedIn();
  }

  return (
    <Form onSubmit={handleSubmit}>
      <TextField
        name="given-name"
        label={t('auth.firstName')}
        value={values.firstName}
        onChange={change('firstName')}
        autoComplete="given-name"
        autoFocus
        error={fields.firstName === undefined ? undefined : t(fields.firstName)}
      />
      <TextField
        name="family-name"
        label={t('auth.lastName')}
        value={values.lastName}
        onChange={change('lastName')}
        autoComplete="family-name"
      />
      <TextField
        name="username"
        label={t('auth.login')}
        value={values.contact}
        onChange={change('contact')}
        autoComplete="username"
        error={fields.contact === undefined ? undefined : t(fields.contact)}
      />
      <PasswordField
        name="password"
        label={t('auth.password')}
        hint={t('auth.password.hint')}
        value={values.password}
        onChange={change('password')}
        autoComplete="new-password"
        error={fields.password === undefined ? undefined : t(fields.password)}
      />
      {form !== null && <FormProblem>{t(form)}</FormProblem>}
      <Button variant="primary" element="submit" wide disabled={isPending}>
        {t('auth.register.submit')}
      </Button>
    </Form>
  );
}
