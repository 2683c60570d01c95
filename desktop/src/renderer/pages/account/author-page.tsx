import { useAuthorApplication } from '@app/features/accounts';
import { useT } from '@app/i18n';
import { Form, FormProblem } from '@app/screens/accounts';
import { QueryGate } from '@app/screens/state';
import { Button, Skeleton, TextField } from '@app/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Panel } from '../../layouts/panel.tsx';
import { AccountSubpage } from './account-subpage.tsx';

/** Asking to publish, and how the asking stands. */
export function AuthorPage() {
  const t = useT('account');
  const navigate = useNavigate();
  const { application, form } = useAuthorApplication();
  return (
    <AccountSubpage title={t('account.hub.author')}>
      <QueryGate query={application} loading={<Skeleton style={{ height: 320, borderRadius: 16 }} />}>
        {(latest) => {
          if (latest?.state === 'waiting') return <Panel icon="clock" title={latest.channelName} text={t('account.author.waiting')} />;
          if (latest?.state === 'approved')
            return (
              <Panel
                icon="check"
                title={latest.channelName}
                text={t('account.author.approved')}
                action={
                  <Button small variant="primary" onSelect={() => void navigate('/studio')}>
                    {t('common.nav.studio')}
                  </Button>
                }
              />
            );
          return (
            <>
              {latest?.state === 'declined' && (
                <Panel icon="warning" title={latest.channelName} text={t('account.author.declined', { reason: latest.reason ?? '' })} />
              )}
              <ApplicationForm form={form} />
            </>
          );
        }}
      </QueryGate>
    </AccountSubpage>
  );
}

function ApplicationForm({ form }: Pick<ReturnType<typeof useAuthorApplication>, 'form'>) {
  const t = useT('account', 'auth');
  const navigate = useNavigate();
  const [values, setValues] = useState({ channelName: '', about: '' });
  const { submit, problems, isPending } = form;
  const { fields } = problems;
  const isUnverified = problems.form === 'errors.accounts.contact_unverified';
  const lacksName = problems.form === 'errors.accounts.name_required';
  return (
    <Panel icon="upload" title={t('account.hub.author')} text={t('account.author.text')}>
      <Form onSubmit={async () => void (await submit(values))}>
        <TextField
          name="channel"
          label={t('account.author.channel')}
          value={values.channelName}
          onChange={(channelName) => setValues({ ...values, channelName })}
          maxLength={80}
          autoFocus
          error={fields.channelName === undefined ? undefined : t(fields.channelName)}
        />
        <TextField
          name="about"
          label={t('account.author.about')}
          hint={t('account.author.about.hint')}
          value={values.about}
          onChange={(about) => setValues({ ...values, about })}
          maxLength={2000}
          multiline
          error={fields.about === undefined ? undefined : t('account.author.about.hint')}
        />
        <FormProblem problems={problems} />
        {isUnverified && <Button onSelect={() => void navigate('/verify?next=/account/author')}>{t('auth.verify.confirm')}</Button>}
        {lacksName && <Button onSelect={() => void navigate('/account/details')}>{t('account.hub.details')}</Button>}
        {!(isUnverified || lacksName) && (
          <div>
            <Button variant="primary" element="submit" disabled={isPending}>
              {t('account.author.submit')}
            </Button>
          </div>
        )}
      </Form>
    </Panel>
  );
}
