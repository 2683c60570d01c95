import { useChangePassword } from '@app/features/security';
import { useT } from '@app/i18n';
import { Form, FormProblem } from '@app/screens/accounts';
import { Button, ButtonRow, PasswordField, Toast } from '@app/ui';
import { useState } from 'react';
import { Panel } from '../../layouts/panel.tsx';
import { Reauthentication } from '../sign-in/reauthentication.tsx';

const EMPTY = { current: '', next: '' };

/** Changing the password, or setting the first one. */
export function PasswordPanel({ hasPassword }: { readonly hasPassword: boolean }) {
  const t = useT('security', 'auth');
  const [isOpen, setOpen] = useState(false);
  const [isChanged, setChanged] = useState(false);
  const [values, setValues] = useState(EMPTY);
  const { submit, problems, isPending } = useChangePassword(hasPassword);
  const { fields } = problems;
  const label = t(hasPassword ? 'security.password.change' : 'security.password.set');
  const close = () => {
    setOpen(false);
    setValues(EMPTY);
  };

  async function handleSubmit(): Promise<void> {
    if (!(await submit(values))) return;
    close();
    setChanged(true);
  }

  return (
    <>
      <Panel
        icon="lock"
        title={t('security.password.title')}
        text={t(hasPassword ? 'security.password.note' : 'security.password.none')}
        action={
          !isOpen && (
            <Button small onSelect={() => setOpen(true)}>
              {label}
            </Button>
          )
        }
      >
        {isOpen && (
          <Form onSubmit={handleSubmit}>
            {hasPassword && (
              <PasswordField
                name="password"
                label={t('security.password.current')}
                value={values.current}
                onChange={(current) => setValues({ ...values, current })}
                autoComplete="current-password"
                autoFocus
                error={fields.current === undefined ? undefined : t(fields.current)}
              />
            )}
            <PasswordField
              name="new-password"
              label={t('auth.reset.newPassword')}
              hint={t('auth.password.hint')}
              value={values.next}
              onChange={(next) => setValues({ ...values, next })}
              autoComplete="new-password"
              autoFocus={!hasPassword}
              error={fields.next === undefined ? undefined : t(fields.next)}
            />
            <FormProblem problems={problems} />
            <Reauthentication problem={problems.form} next="/account/security" />
            <ButtonRow>
              <Button variant="primary" element="submit" disabled={isPending}>
                {t('auth.reset.submit')}
              </Button>
              <Button onSelect={close}>{t('common.cancel')}</Button>
            </ButtonRow>
          </Form>
        )}
      </Panel>
      {isChanged && <Toast text={t('security.password.changed')} onGone={() => setChanged(false)} />}
    </>
  );
}
