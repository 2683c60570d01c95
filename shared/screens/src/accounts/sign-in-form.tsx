import { useSignIn } from '@app/features/accounts';
import { useCountdown } from '@app/features/session';
import { useT } from '@app/i18n';
import { Button, PasswordField, TextField } from '@app/ui';
import { type ReactNode, useState } from 'react';
import { Form, FormProblem } from './form-layout.tsx';
import { MfaStep } from './mfa-step.tsx';

type SignInFormProps = {
  readonly onSignedIn: () => void;
  /** At the right end of the password's label: "Forgot the password?". */
  readonly forgot?: ReactNode;
  /** The page around the form, which has another title and fewer ways out on the second step. */
  readonly frame: (isSecondStep: boolean, form: ReactNode) => ReactNode;
};

const EMPTY = { login: '', password: '', mfaCode: '' };

/** One field for phone or e-mail, and the password; then, where the account has one, the second factor. Enter submits. */
export function SignInForm({ onSignedIn, forgot, frame }: SignInFormProps) {
  const t = useT('auth');
  const { submit, problems, isPending, isSecondStep, startOver } = useSignIn();
  const [values, setValues] = useState(EMPTY);
  const waitSec = useCountdown(problems.retryAtMs);
  const change = (name: keyof typeof EMPTY) => (value: string) => setValues((known) => ({ ...known, [name]: value }));
  const { fields } = problems;

  async function handleSubmit(): Promise<void> {
    if (await submit(values)) onSignedIn();
  }

  if (isSecondStep)
    return frame(
      true,
      <MfaStep
        code={values.mfaCode}
        onChange={change('mfaCode')}
        problems={problems}
        isPending={isPending}
        onSubmit={handleSubmit}
        onBack={() => {
          change('mfaCode')('');
          startOver();
        }}
      />,
    );
  return frame(
    false,
    <Form onSubmit={handleSubmit}>
      <TextField
        name="username"
        label={t('auth.login')}
        value={values.login}
        onChange={change('login')}
        autoComplete="username"
        autoFocus
        error={fields.login === undefined ? undefined : t(fields.login)}
      />
      <PasswordField
        name="password"
        label={t('auth.password')}
        value={values.password}
        onChange={change('password')}
        autoComplete="current-password"
        aside={forgot}
        error={fields.password === undefined ? undefined : t(fields.password)}
      />
      <FormProblem problems={problems} />
      <Button variant="primary" element="submit" wide disabled={isPending || waitSec > 0}>
        {t('auth.signIn.submit')}
      </Button>
    </Form>,
  );
}
