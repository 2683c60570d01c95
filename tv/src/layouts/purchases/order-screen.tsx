import { InvoiceIdSchema, type Order } from '@app/contracts';
import { useCancelOrder } from '@app/features/orders';
import { usePayInvoice } from '@app/features/payments';
import { useFormat, useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { Button } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useScreenStack } from '../../app/screen-stack.tsx';
import { useIntents } from '../../focus/intent-context.tsx';
import { Notice } from '../notice.tsx';
import { PAID_ON_PHONE } from '../pay/return-page.ts';
import { RefusalScreen } from '../refusal/refusal-screen.tsx';
import { useOrderWords } from './use-order-words.ts';

const Poster = styled.img`
  width: 500px;
  height: 750px;
  border-radius: 20px;
  object-fit: cover;
`;

/** One order: how it stands, and the one thing to do with it. */
export function OrderScreen({ order: begun }: { readonly order: Order }) {
  const t = useT('tv', 'money');
  const format = useFormat();
  const { push } = useScreenStack();
  const { openTitle, back } = useNavigation();
  const words = useOrderWords();
  const cancel = useCancelOrder();
  const pay = usePayInvoice();
  const [asks, setAsks] = useState(false);
  useIntents((intent) => {
    if (intent !== 'back') return false;
    setAsks(false);
    return true;
  }, asks && !cancel.isError);
  const order = cancel.data ?? begun;
  const isUnpaid = order.state === 'awaiting_payment';
  const amount = format.money({ amountMinor: order.price.amount, currency: order.price.currency });
  const failed = [cancel, pay].find(({ isError }) => isError);
  const startPaying = () => {
    const id = InvoiceIdSchema.parse(order.invoiceId);
    pay.mutate(
      { id, method: 'payme', returnTo: PAID_ON_PHONE },
      { onSuccess: ({ invoice, checkoutUrl }) => push({ name: 'pay', invoice, checkoutUrl, after: null }) },
    );
  };
  const give = () => {
    setAsks(false);
    cancel.mutate(order.id);
  };
  if (failed !== undefined)
    return <RefusalScreen error={failed.error} titleId={order.title.id} onRetry={() => failed.reset()} onBack={() => failed.reset()} />;
  if (asks)
    return (
      <Notice
        key="asks"
        icon="wallet"
        title={t('money.orders.cancel.title', { title: order.title.title })}
        text={isUnpaid ? t('money.result.nothingCharged') : t('money.orders.cancel.text', { amount })}
        actions={
          <>
            <Button autoFocus focusKey="order-keep" onSelect={() => setAsks(false)}>
              {t('money.subscription.keep')}
            </Button>
            <Button focusKey="order-give" onSelect={give}>
              {isUnpaid ? t('money.orders.cancelUnpaid') : t('money.orders.cancel')}
            </Button>
          </>
        }
      />
    );
  const mayCancel = isUnpaid || (order.refundableUntil !== null && order.refundReason === null);
  const watch = order.state === 'active' ? { label: t('money.result.watch'), onSelect: () => openTitle(order.title.id) } : null;
  const step = isUnpaid ? { label: t('money.orders.pay'), onSelect: startPaying } : watch;
  const backButton = (
    <Button autoFocus={step === null} focusKey="order-back" onSelect={back}>
      {t('common.back')}
    </Button>
  );
  const { posterUrl } = order.title;
  return (
    <Notice
      key={order.state}
      icon="wallet"
      title={order.title.title}
      text={`${words.kind(order)}. ${words.state(order)}. ${amount}`}
      aside={posterUrl === null ? undefined : <Poster src={posterUrl} alt="" />}
      actions={
        <>
          {step !== null && (
            <Button variant="primary" autoFocus focusKey="order-open" onSelect={step.onSelect}>
              {step.label}
            </Button>
          )}
          {step === null && backButton}
          {mayCancel && (
            <Button focusKey="order-cancel" onSelect={() => setAsks(true)}>
              {isUnpaid ? t('money.orders.cancelUnpaid') : t('money.orders.cancel')}
            </Button>
          )}
          {step !== null && backButton}
        </>
      }
    >
      {words.clocks(order).map((clock) => (
        <p key={clock}>{clock}</p>
      ))}
    </Notice>
  );
}
