import { usePasswordReset } from '@app/features/accounts';
import { useT } from '@app/i18n';
import { Button, PasswordField, TextField } from '@app/ui';
import { type ReactNode, useState } from 'react';
import { CodeField, Resend, Ways } from './code-field.tsx';
import { Form, FormProblem, Lead, TextButton } from './form-layout.tsx';

type ResetFormProps = {
  /** What to show when the new password is set. */
  readonly done: ReactNode;
};

/** A contact, then its code with a new password. The second step comes whether or not there is such an account. */
export function ResetForm({ done }: ResetFormProps) {
  const t = useT('auth');
  const { step, asking, setting, resendInSec, startOver } = usePasswordReset();
  const [login, setLogin] = useState('');
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');

  if (step === 'done') return done;
  if (step === 'contact') {
    const { login: loginError } = asking.problems.fields;
    return (
      <Form onSubmit={async () => void (await asking.submit(login))}>
        <Lead>{t('auth.reset.text')}</Lead>
        <TextField
          name="username"
          label={t('auth.login')}
          value={login}
          onChange={setLogin}
          autoComplete="username"
          autoFocus
          error={loginError === undefined ? undefined : t(loginError)}
        />
        <FormProblem problems={asking.problems} />
        <Button variant="primary" element="submit" wide disabled={asking.isPending}>
          {t('auth.change.submit')}
        </Button>
      </Form>
    );
  }
  const { fields } = setting.problems;
  return (
    <Form onSubmit={async () => void (await setting.submit({ login, code, password }))}>
      <Lead>{t('auth.reset.sent', { contact: login.trim() })}</Lead>
      <CodeField value={code} onChange={setCode} error={fields.code === undefined ? undefined : t(fields.code)} />
      <PasswordField
        name="new-password"
        label={t('auth.reset.newPassword')}
        hint={t('auth.password.hint')}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        error={fields.password === undefined ? undefined : t(fields.password)}
      />
      <FormProblem problems={setting.problems} />
      <FormProblem problems={asking.problems} />
      <Button variant="primary" element="submit" wide disabled={setting.isPending}>
        {t('auth.reset.submit')}
      </Button>
      <Ways>
        <Resend inSec={resendInSec} disabled={asking.isPending} onResend={() => void asking.submit(login)} />
        <TextButton
          type="button"
          onClick={() => {
            setCode('');
            startOver();
          }}
        >
          {t('auth.verify.change')}
        </TextButton>
      </Ways>
    </Form>
  );
}
