import type { Invoice } from '@app/contracts';
import { useCancelInvoice, usePayInvoice } from '@app/features/payments';
import { useT } from '@app/i18n';
import { Button } from '@app/ui';
import { CheckoutProblem } from './checkout-problem.tsx';
import { type Method, PaymentForm } from './payment-form.tsx';
import { useOpenCheckout } from './use-open-checkout.ts';

/** An invoice that is still open: paying it, in any way, or giving it up. */
export function PayAgain({ invoice, amount }: { readonly invoice: Invoice; readonly amount: string }) {
  const t = useT('money');
  const open = useOpenCheckout();
  const pay = usePayInvoice();
  const cancel = useCancelInvoice();
  const choose = async (method: Method) => {
    const { checkoutUrl } = await pay.mutateAsync({ id: invoice.id, ...method });
    open(invoice.id, checkoutUrl);
  };
  const error = pay.error ?? cancel.error;
  return (
    <>
      <PaymentForm
        label={invoice.failure === null ? t('money.checkout.pay', { price: amount }) : t('money.result.retry')}
        isPending={pay.isPending || cancel.isPending}
        onPay={choose}
        problem={error === null ? undefined : <CheckoutProblem error={error} />}
      />
      <div style={{ marginTop: 16 }}>
        <Button small disabled={cancel.isPending} onSelect={() => cancel.mutate(invoice.id)}>
          {t('money.result.giveUp')}
        </Button>
      </div>
    </>
  );
}
