import { type FormProblemKey, type FormProblems, useCountdown } from '@app/features/session';
import { useT } from '@app/i18n';
import { Button, TextField } from '@app/ui';
import { Ways } from './code-field.tsx';
import { Form, FormProblem, Lead, TextButton } from './form-layout.tsx';

type MfaStepProps = {
  readonly code: string;
  readonly onChange: (code: string) => void;
  readonly problems: Pick<FormProblems<'mfaCode'>, 'form' | 'retryAtMs'> & { readonly fields: { readonly mfaCode?: FormProblemKey } };
  readonly isPending: boolean;
  readonly onSubmit: () => Promise<void>;
  /** To the step before; absent where there is none. */
  readonly onBack?: () => void;
};

/** The second factor: digits of the app, or a recovery code, which is longer; hence a field and not six boxes. */
export function MfaStep({ code, onChange, problems, isPending, onSubmit, onBack }: MfaStepProps) {
  const t = useT('auth');
  const waitSec = useCountdown(problems.retryAtMs);
  const { mfaCode } = problems.fields;
  return (
    <Form onSubmit={onSubmit}>
      <Lead>{t('auth.mfa.text')}</Lead>
      <TextField
        name="one-time-code"
        label={t('auth.mfa.code')}
        value={code}
        onChange={onChange}
        autoComplete="one-time-code"
        autoFocus
        maxLength={32}
        error={mfaCode === undefined ? undefined : t(mfaCode)}
      />
      <FormProblem problems={problems} />
      <Button variant="primary" element="submit" wide disabled={isPending || waitSec > 0}>
        {t('auth.signIn.submit')}
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
