import type { Invoice } from '@app/contracts';
import { outcomeOf, useInvoice, usePayInvoice } from '@app/features/payments';
import { useFormat, useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { Button, Spinner } from '@app/ui';
import type { PlayerPlace } from '../../app/screen-stack.tsx';
import { Notice } from '../notice.tsx';
import { RefusalScreen } from '../refusal/refusal-screen.tsx';
import { PaidNotice } from './paid-notice.tsx';
import { PayByQr } from './pay-by-qr.tsx';
import { PAID_ON_PHONE } from './return-page.ts';

type PayScreenProps = { readonly invoice: Invoice; readonly checkoutUrl: string | null; readonly after: PlayerPlace | null };

/**
 * An invoice to be paid on a phone: the screen follows it and flips by itself (S11). Back leaves it payable; what was opened is told by
 * the server alone.
 */
export function PayScreen({ invoice: begun, checkoutUrl, after }: PayScreenProps) {
  const t = useT('tv', 'money');
  const format = useFormat();
  const { back } = useNavigation();
  const followed = useInvoice(begun.id);
  const pay = usePayInvoice();
  const invoice = followed.data ?? begun;
  const amount = format.money({ amountMinor: invoice.amount, currency: invoice.currency });
  const outcome = outcomeOf(invoice);
  const step = (label: string) => (
    <Button key={outcome} variant="primary" autoFocus focusKey={`pay-${outcome}`} onSelect={back}>
      {label}
    </Button>
  );
  switch (outcome) {
    case 'paid':
      return <PaidNotice invoice={invoice} after={after} />;
    case 'processing':
      return (
        <Notice
          key="processing"
          icon="clock"
          title={t('money.result.processing.title')}
          text={t('money.result.processing.text')}
          actions={step(t('common.back'))}
          aside={<Spinner label={t('common.loading')} />}
        />
      );
    case 'refunding':
    case 'refunded':
      return (
        <Notice
          key="refunded"
          icon="wallet"
          title={t(`money.result.${outcome}.title`)}
          text={t('money.orders.cancel.text', { amount })}
          actions={step(t('common.done'))}
        />
      );
    case 'expired':
    case 'cancelled':
      return (
        <Notice
          key="over"
          icon="clock"
          title={t(`money.result.${outcome}.title`)}
          text={t('tv.pay.expired.text')}
          actions={step(t('tv.pay.again'))}
        />
      );
    default:
      if (pay.isError)
        return <RefusalScreen error={pay.error} titleId={null} onRetry={() => pay.mutate(pay.variables)} onBack={() => pay.reset()} />;
      return (
        <PayByQr
          invoice={invoice}
          checkoutUrl={pay.data?.checkoutUrl ?? checkoutUrl}
          isLost={followed.isError}
          isPaying={pay.isPending}
          onPay={(cardId) =>
            pay.mutate({ id: invoice.id, ...(cardId === null ? { method: 'payme', returnTo: PAID_ON_PHONE } : { method: 'card', cardId }) })
          }
          onLater={back}
        />
      );
  }
}
