import type { User } from '@app/contracts';
import { useTwoFactor } from '@app/features/security';
import { useT } from '@app/i18n';
import { FormProblem } from '@app/screens/accounts';
import { Button, ButtonRow } from '@app/ui';
import { useState } from 'react';
import { Panel } from '../../layouts/panel.tsx';
import { FactorCodeForm } from './factor-code-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { ScanKey } from './scan-key.tsx';

const STAFF: readonly string[] = ['moderator', 'admin', 'developer'];

type Asking = 'nothing' | 'disable' | 'renew';

/** The second factor: setting it up, its recovery codes, taking it away. */
export function TwoFactorPanel({ user }: { readonly user: User }) {
  const t = useT('security');
  const factor = useTwoFactor();
  const [asking, setAsking] = useState<Asking>('nothing');
  const isStaff = user.roles.some((role) => STAFF.includes(role));
  const close = () => setAsking('nothing');
  const { enrolment, recoveryCodes, starting, confirming } = factor;
  const note = t(user.mfaEnabled ? 'security.mfa.on' : 'security.mfa.off');

  function body() {
    if (recoveryCodes !== null) return <RecoveryCodes codes={recoveryCodes} onSaved={factor.dismissCodes} />;
    if (enrolment !== null)
      return (
        <ScanKey enrolment={enrolment}>
          <FactorCodeForm form={confirming} submitLabel={t('security.mfa.enable')} onCancel={factor.abandon} />
        </ScanKey>
      );
    if (asking === 'disable')
      return <FactorCodeForm form={factor.disabling} submitLabel={t('security.mfa.disable')} onDone={close} onCancel={close} />;
    if (asking === 'renew')
      return <FactorCodeForm form={factor.renewing} submitLabel={t('security.mfa.renew')} onDone={close} onCancel={close} />;
    return starting.problems.form === null ? null : <FormProblem problems={starting.problems} />;
  }

  const isIdle = recoveryCodes === null && enrolment === null && asking === 'nothing';
  const actions = user.mfaEnabled ? (
    <ButtonRow>
      <Button small onSelect={() => setAsking('renew')}>
        {t('security.mfa.renew')}
      </Button>
      {!isStaff && (
        <Button small onSelect={() => setAsking('disable')}>
          {t('security.mfa.disable')}
        </Button>
      )}
    </ButtonRow>
  ) : (
    <Button small variant="primary" disabled={starting.isPending} onSelect={() => void starting.submit()}>
      {t('security.mfa.enable')}
    </Button>
  );
  return (
    <Panel
      icon="phone"
      title={t('security.mfa.title')}
      text={isStaff ? `${note}. ${t('security.mfa.staff')}` : note}
      action={isIdle && actions}
    >
      {body()}
    </Panel>
  );
}
