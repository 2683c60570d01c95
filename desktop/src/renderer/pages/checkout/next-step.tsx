import type { Invoice } from '@app/contracts';
import type { InvoiceOutcome } from '@app/features/payments';
import { useT } from '@app/i18n';
import { Button, ButtonRow } from '@app/ui';
import { useNavigate } from 'react-router';
import { withNext } from '../../app/return-path.ts';
import { recallAfter } from './after-payment.ts';
import { PayAgain } from './pay-again.tsx';
import { WatchButton } from './watch-button.tsx';

type NextStepProps = { readonly invoice: Invoice; readonly outcome: InvoiceOutcome; readonly amount: string };

/** The one thing to do now, first and focused. */
export function NextStep({ invoice, outcome, amount }: NextStepProps) {
  const t = useT('money');
  const navigate = useNavigate();
  const next = recallAfter(invoice.id);
  const isPlan = invoice.purpose === 'subscription';
  switch (outcome) {
    case 'waiting':
    case 'unpaid':
    case 'failed':
      return <PayAgain invoice={invoice} amount={amount} />;
    case 'processing':
    case 'refunding':
      return (
        <ButtonRow>
          <Button autoFocus onSelect={() => void navigate('/account/payments')}>
            {t('money.payments.title')}
          </Button>
        </ButtonRow>
      );
    case 'paid':
      return isPlan ? <PlanPaid next={next} /> : <OrderPaid next={next} />;
    case 'refunded':
    case 'expired':
    case 'cancelled':
      return (
        <ButtonRow>
          <Button variant="primary" autoFocus onSelect={() => void navigate(isPlan ? withNext('/plans', next) : '/')}>
            {t(isPlan ? 'money.subscription.change' : 'common.nav.home')}
          </Button>
        </ButtonRow>
      );
  }
}

type PaidProps = { readonly next: string | null };

function PlanPaid({ next }: PaidProps) {
  const t = useT('money');
  const navigate = useNavigate();
  return (
    <ButtonRow>
      <WatchButton next={next} />
      <Button onSelect={() => void navigate('/account/subscription')}>{t('money.subscription.title')}</Button>
    </ButtonRow>
  );
}

/** What was pre-ordered cannot be watched yet: its place is among the orders, each with what can be done with it. */
function OrderPaid({ next }: PaidProps) {
  const t = useT('money');
  const navigate = useNavigate();
  const isOpen = next !== null;
  return (
    <ButtonRow>
      {isOpen && <WatchButton next={next} />}
      <Button variant={isOpen ? 'glass' : 'primary'} autoFocus={!isOpen} onSelect={() => void navigate('/account/orders')}>
        {t('money.orders.title')}
      </Button>
    </ButtonRow>
  );
}
