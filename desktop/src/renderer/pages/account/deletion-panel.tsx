import type { User } from '@app/contracts';
import { useDeletion } from '@app/features/security';
import { useFormat, useT } from '@app/i18n';
import { Form, FormProblem } from '@app/screens/accounts';
import { Button, ButtonRow, PasswordField } from '@app/ui';
import { useState } from 'react';
import { Panel } from '../../layouts/panel.tsx';
import { Reauthentication } from '../sign-in/reauthentication.tsx';

/** Deleting the account after a fortnight, or keeping it after all. */
export function DeletionPanel({ user }: { readonly user: User }) {
  const t = useT('security', 'auth');
  const format = useFormat();
  const { deleting, restoring } = useDeletion(user.hasPassword);
  const [isAsking, setAsking] = useState(false);
  const [password, setPassword] = useState('');
  const { password: passwordError } = deleting.problems.fields;

  if (user.deletionAt !== null)
    return (
      <Panel
        icon="clock"
        title={t('security.deletion.scheduled', { date: format.date(user.deletionAt, user.timeZone) })}
        action={
          <Button small variant="primary" disabled={restoring.isPending} onSelect={() => void restoring.submit()}>
            {t('security.deletion.restore')}
          </Button>
        }
      >
        {restoring.problems.form !== null && <FormProblem problems={restoring.problems} />}
      </Panel>
    );

  async function handleSubmit(): Promise<void> {
    if (await deleting.submit(password)) setAsking(false);
    setPassword('');
  }

  return (
    <Panel
      icon="trash"
      title={t('security.deletion.title')}
      text={t('security.deletion.text')}
      action={
        !isAsking && (
          <Button small onSelect={() => setAsking(true)}>
            {t('security.deletion.title')}
          </Button>
        )
      }
    >
      {isAsking && (
        <Form onSubmit={handleSubmit}>
          {user.hasPassword && (
            <PasswordField
              name="password"
              label={t('auth.password')}
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
              autoFocus
              error={passwordError === undefined ? undefined : t(passwordError)}
            />
          )}
          <FormProblem problems={deleting.problems} />
          <Reauthentication problem={deleting.problems.form} next="/account/data" />
          <ButtonRow>
            <Button onSelect={() => setAsking(false)}>{t('common.cancel')}</Button>
            <Button variant="primary" icon="trash" element="submit" disabled={deleting.isPending}>
              {t('security.deletion.confirm')}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Panel>
  );
}
