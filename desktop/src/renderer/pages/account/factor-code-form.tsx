import type { useTwoFactor } from '@app/features/security';
import { useT } from '@app/i18n';
import { Form, FormProblem } from '@app/screens/accounts';
import { Button, ButtonRow, TextField } from '@app/ui';
import { useState } from 'react';

type FactorCodeFormProps = {
  readonly form: ReturnType<typeof useTwoFactor>['confirming'];
  readonly submitLabel: string;
  readonly onDone?: () => void;
  readonly onCancel: () => void;
};

/** A code of the authenticator app (or a recovery code) that confirms what is about to happen. */
export function FactorCodeForm({ form, submitLabel, onDone, onCancel }: FactorCodeFormProps) {
  const t = useT('security', 'auth');
  const [code, setCode] = useState('');
  const { submit, problems, isPending } = form;
  const { code: codeError } = problems.fields;

  async function handleSubmit(): Promise<void> {
    if (await submit(code)) onDone?.();
  }

  return (
    <Form onSubmit={handleSubmit}>
      <TextField
        name="one-time-code"
        label={t('security.mfa.enterCode')}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        autoFocus
        maxLength={32}
        error={codeError === undefined ? undefined : t(codeError)}
      />
      <FormProblem problems={problems} />
      <ButtonRow>
        <Button variant="primary" element="submit" disabled={isPending}>
          {submitLabel}
        </Button>
        <Button
          onSelect={() => {
            form.forget();
            onCancel();
          }}
        >
          {t('common.cancel')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
