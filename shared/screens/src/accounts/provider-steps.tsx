import { PROVIDER_NAMES, type Ticket, useCompleteContact, useLinkWithPassword } from '@app/features/accounts';
import { useSubmit } from '@app/features/session';
import { useT } from '@app/i18n';
import { Button, PasswordField, TextField } from '@app/ui';
import { useState } from 'react';
import { CodeField, Resend, Ways } from './code-field.tsx';
import { Form, FormProblem, Lead, TextButton } from './form-layout.tsx';
import { MfaStep } from './mfa-step.tsx';

type TicketProps = { readonly ticket: Ticket; readonly onSignedIn: () => void };

/** The provider vouches for no address: one is given here, and its code. */
export function CompleteContactForm({ ticket, onSignedIn }: TicketProps) {
  const t = useT('auth');
  const { sentTo, resendInSec, asking, checking, changeContact } = useCompleteContact(ticket, onSignedIn);
  const [contact, setContact] = useState('');
  const [code, setCode] = useState('');

  if (sentTo === null) {
    const { contact: error } = asking.problems.fields;
    return (
      <Form onSubmit={async () => void (await asking.submit(contact))}>
        <Lead>{t('auth.provider.contact.text', { provider: PROVIDER_NAMES[ticket.provider] })}</Lead>
        <TextField
          name="username"
          label={t('auth.login')}
          value={contact}
          onChange={setContact}
          autoComplete="username"
          autoFocus
          error={error === undefined ? undefined : t(error)}
        />
        <FormProblem problems={asking.problems} />
        <Button variant="primary" element="submit" wide disabled={asking.isPending}>
          {t('auth.change.submit')}
        </Button>
      </Form>
    );
  }
  const { code: codeError } = checking.problems.fields;
  const check = async (typed: string) => {
    if (!(await checking.submit(typed))) setCode('');
  };
  return (
    <Form onSubmit={() => check(code)}>
      <Lead>{t('auth.verify.text', { contact: sentTo })}</Lead>
      <CodeField
        value={code}
        onChange={setCode}
        onComplete={(typed) => void check(typed)}
        disabled={checking.isPending}
        error={codeError === undefined ? undefined : t(codeError)}
      />
      <FormProblem problems={checking.problems} />
      <Button variant="primary" element="submit" wide disabled={checking.isPending}>
        {t('auth.verify.confirm')}
      </Button>
      <Ways>
        <Resend inSec={resendInSec} disabled={asking.isPending} onResend={() => void asking.submit(contact)} />
        <TextButton type="button" onClick={changeContact}>
          {t('auth.verify.change')}
        </TextButton>
      </Ways>
    </Form>
  );
}

/** The provider's address belongs to an account already: its password, once. */
export function LinkWithPasswordForm({ ticket, onSignedIn }: TicketProps) {
  const t = useT('auth');
  const { submit, problems, isPending, isSecondStep } = useLinkWithPassword(ticket);
  const [values, setValues] = useState({ password: '', mfaCode: '' });

  async function handleSubmit(): Promise<void> {
    if (await submit(values)) onSignedIn();
  }

  if (isSecondStep)
    return (
      <MfaStep
        code={values.mfaCode}
        onChange={(mfaCode) => setValues({ ...values, mfaCode })}
        problems={problems}
        isPending={isPending}
        onSubmit={handleSubmit}
      />
    );
  return (
    <Form onSubmit={handleSubmit}>
      <Lead>{t('auth.provider.link.text', { contact: ticket.sentTo ?? PROVIDER_NAMES[ticket.provider] })}</Lead>
      <PasswordField
        name="password"
        label={t('auth.password')}
        value={values.password}
        onChange={(password) => setValues({ ...values, password })}
        autoComplete="current-password"
        autoFocus
        error={problems.fields.password === undefined ? undefined : t(problems.fields.password)}
      />
      <FormProblem problems={problems} />
      <Button variant="primary" element="submit" wide disabled={isPending}>
        {t('auth.provider.link.submit')}
      </Button>
    </Form>
  );
}

/** The account behind the provider has a second factor. */
export function ProviderMfaForm({ onConfirm }: { readonly onConfirm: (code: string) => Promise<void> }) {
  const [code, setCode] = useState('');
  const { submit, problems, isPending } = useSubmit<string, 'mfaCode'>({
    codes: { 'auth.mfa_code_invalid': 'mfaCode' },
    send: (typed) => onConfirm(typed.trim()),
  });
  return (
    <MfaStep code={code} onChange={setCode} problems={problems} isPending={isPending} onSubmit={async () => void (await submit(code))} />
  );
}
