import { useSignIn } from '@app/features/accounts';
import { useT } from '@app/i18n';
import { Button, PasswordField, TextField } from '@app/ui';
import { useState } from 'react';
import { Form, FormProblem } from './form-layout.tsx';

type SignInFormProps = { readonly onSignedIn: () => void };

/** One field for phone or e-mail, and the password. Enter submits. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const t = useT('auth');
  const { submit, problems, isPending } = useSignIn();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const { fields, form } = problems;

  async function handleSubmit(): Promise<void> {
    if (!isPending && (await submit({ login, password }))) onSignedIn();
  }

  return (
    <Form onSubmit={handleSubmit}>
      <TextField
        name="username"
        label={t('auth.login')}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        autoFocus
        error={fields.login === undefined ? undefined : t(fields.login)}
      />
      <PasswordField
        name="password"
        label={t('auth.password')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={fields.password === undefined ? undefined : t(fields.password)}
      />
      {form !== null && <FormProblem>{t(form)}</FormProblem>}
      <Button variant="primary" element="submit" wide disabled={isPending}>
        {t('auth.signIn.submit')}
      </Button>
    </Form>
  );
}
