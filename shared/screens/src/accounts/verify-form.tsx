import type { User } from '@app/contracts';
import { useVerification } from '@app/features/accounts';
import { useT } from '@app/i18n';
import { Button, PasswordField, TextField } from '@app/ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CodeField, Resend, Ways } from './code-field.tsx';
import { Form, FormProblem, Lead, TextButton } from './form-layout.tsx';

type VerifyFormProps = {
  readonly user: User;
  readonly channel: 'email' | 'phone';
  /** Begins with another contact. */
  readonly changes?: boolean;
  /** The page around the form, under a title that follows its step. */
  readonly frame: (title: string, form: ReactNode) => ReactNode;
  readonly onVerified: () => void;
  /** Beside the button; absent where there is nowhere else to go. */
  readonly onLater?: (() => void) | undefined;
};

/** Sends a code to the contact as soon as it is shown, takes the code, and lets the contact be another one. */
export function VerifyForm({ user, channel, changes = false, frame, onVerified, onLater }: VerifyFormProps) {
  const t = useT('auth');
  const own = (channel === 'email' ? user.email : user.phone) ?? '';
  const { sentTo, resendInSec, sending, checking, changing } = useVerification(channel, own);
  const [code, setCode] = useState('');
  const [isChanging, setChanging] = useState(changes || own === '');
  const hasSent = useRef(false);

  useEffect(() => {
    if (hasSent.current || isChanging) return;
    hasSent.current = true;
    void sending.submit();
  });

  async function check(typed: string): Promise<void> {
    if (await checking.submit(typed)) onVerified();
    else setCode('');
  }

  if (isChanging)
    return frame(
      t('auth.change.title'),
      <ChangeContact
        hasPassword={user.hasPassword}
        changing={changing}
        onChanged={() => {
          hasSent.current = true;
          setCode('');
          setChanging(false);
        }}
        onBack={changes || own === '' ? onLater : () => setChanging(false)}
      />,
    );
  const { code: codeError } = checking.problems.fields;
  return frame(
    t('auth.verify.title'),
    <Form onSubmit={() => check(code)}>
      <Lead>{t('auth.verify.text', { contact: sentTo ?? own })}</Lead>
      <CodeField
        value={code}
        onChange={setCode}
        onComplete={(typed) => void check(typed)}
        disabled={checking.isPending}
        error={codeError === undefined ? undefined : t(codeError)}
      />
      <FormProblem problems={checking.problems} />
      <FormProblem problems={sending.problems} />
      <Button variant="primary" element="submit" wide disabled={checking.isPending}>
        {t('auth.verify.confirm')}
      </Button>
      <Ways>
        <Resend inSec={resendInSec} disabled={sending.isPending} onResend={() => void sending.submit()} />
        <TextButton type="button" onClick={() => setChanging(true)}>
          {t('auth.verify.change')}
        </TextButton>
        {onLater !== undefined && (
          <TextButton type="button" onClick={onLater}>
            {t('auth.verify.later')}
          </TextButton>
        )}
      </Ways>
    </Form>,
  );
}

type ChangeContactProps = {
  readonly hasPassword: boolean;
  readonly changing: ReturnType<typeof useVerification>['changing'];
  readonly onChanged: () => void;
  readonly onBack: (() => void) | undefined;
};

function ChangeContact({ hasPassword, changing, onChanged, onBack }: ChangeContactProps) {
  const t = useT('auth');
  const [values, setValues] = useState({ value: '', password: '' });
  const { fields } = changing.problems;

  async function handleSubmit(): Promise<void> {
    if (await changing.submit(values)) onChanged();
  }

  return (
    <Form onSubmit={handleSubmit}>
      <TextField
        name="contact"
        label={t('auth.login')}
        value={values.value}
        onChange={(value) => setValues({ ...values, value })}
        autoComplete="off"
        autoFocus
        error={fields.value === undefined ? undefined : t(fields.value)}
      />
      {hasPassword && (
        <PasswordField
          name="password"
          label={t('auth.password')}
          value={values.password}
          onChange={(password) => setValues({ ...values, password })}
          autoComplete="current-password"
          error={fields.password === undefined ? undefined : t(fields.password)}
        />
      )}
      <FormProblem problems={changing.problems} />
      <Button variant="primary" element="submit" wide disabled={changing.isPending}>
        {t('auth.change.submit')}
      </Button>
      {onBack !== undefined && (
        <Ways>
          <TextButton type="button" onClick={onBack}>
            {t('common.back')}
          </TextButton>
        </Ways>
      )}
    </Form>
  );
}
