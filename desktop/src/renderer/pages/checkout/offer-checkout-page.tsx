import { ApiError } from '@app/api-client';
import { type Offer, type OrderKind, OrderKindSchema, TitleIdSchema } from '@app/contracts';
import { useTitle } from '@app/features/catalog';
import { useCreateOrder, useOffers } from '@app/features/orders';
import { useFormat, useT } from '@app/i18n';
import type { TitleId } from '@app/kernel';
import { QueryGate } from '@app/screens/state';
import { Checkbox } from '@app/ui';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { Page } from '../../layouts/page.tsx';
import { useZoneName } from '../../layouts/use-zone-name.ts';
import { CheckoutProblem } from './checkout-problem.tsx';
import { CheckoutColumns, CheckoutSkeleton, OrderSummary } from './order-summary.tsx';
import { type Method, PaymentForm } from './payment-form.tsx';
import { useOpenCheckout } from './use-open-checkout.ts';

/** Price, release, clocks and refund terms of one way to buy a title, and how to pay (P01). */
export function OfferCheckoutPage() {
  const t = useT('money');
  const params = useParams();
  const titleId = TitleIdSchema.safeParse(params['titleId']);
  const kind = OrderKindSchema.safeParse(params['kind']);
  if (!titleId.success || !kind.success) return <Navigate to="/" replace />;
  return (
    <Page title={t('money.checkout.title')} width={960} isCentred>
      <OfferGate titleId={titleId.data} kind={kind.data} />
    </Page>
  );
}

function OfferGate({ titleId, kind }: { readonly titleId: TitleId; readonly kind: OrderKind }) {
  const offers = useOffers(titleId);
  return (
    <QueryGate query={offers} loading={<CheckoutSkeleton />}>
      {({ items }: { readonly items: readonly Offer[] }) => {
        const offer = items.find((one) => one.kind === kind);
        return offer === undefined ? <Navigate to={`/title/${titleId}`} replace /> : <OfferCheckout offer={offer} />;
      }}
    </QueryGate>
  );
}

/** What can be watched as soon as it is paid; the rest waits for its day among the orders. */
const OPENS_AT_ONCE: Readonly<Record<OrderKind, boolean>> = { rent: true, buy: true, ticket: false, preorder: false };

function OfferCheckout({ offer }: { readonly offer: Offer }) {
  const t = useT('money');
  const format = useFormat();
  const open = useOpenCheckout();
  const order = useCreateOrder();
  const title = useTitle(offer.titleId).data;
  const terms = useTerms(offer);
  const [isConfirmed, setConfirmed] = useState(false);
  const price = format.money({ amountMinor: offer.price.amount, currency: offer.price.currency });
  // The plan may have changed since the offer was read: the server's word counts.
  const isIncluded = offer.includedInPlan || (order.error instanceof ApiError && order.error.code === 'orders.included_in_plan');
  const pay = async (method: Method) => {
    const { titleId, kind } = offer;
    const { invoice, checkoutUrl } = await order.mutateAsync({ titleId, kind, confirmIncluded: isConfirmed, ...method });
    open(invoice.id, checkoutUrl, OPENS_AT_ONCE[kind] ? `/title/${titleId}` : null);
  };
  return (
    <CheckoutColumns>
      <OrderSummary
        title={title?.title ?? ''}
        lines={[t(`money.kind.${offer.kind}`), terms, ...(isIncluded ? [t('money.checkout.included')] : [])]}
        totalLabel={t('money.checkout.total')}
        total={price}
      >
        {isIncluded && (
          <div style={{ marginTop: 16 }}>
            <Checkbox checked={isConfirmed} onChange={setConfirmed}>
              {t('money.checkout.includedConfirm')}
            </Checkbox>
          </div>
        )}
      </OrderSummary>
      <PaymentForm
        label={t('money.checkout.pay', { price })}
        isPending={order.isPending || (isIncluded && !isConfirmed)}
        onPay={pay}
        problem={order.isError ? <CheckoutProblem error={order.error} /> : undefined}
      />
    </CheckoutColumns>
  );
}

/** The terms that the order will keep, with this offer's numbers. */
function useTerms({ kind, startWithinDays, finishWithinHours, releaseAt, releaseZone }: Offer): string {
  const t = useT('money');
  const format = useFormat();
  const zoneName = useZoneName();
  const days = t('money.days', { count: startWithinDays ?? 0 });
  const hours = t('money.hours', { count: finishWithinHours ?? 0 });
  const zone = releaseZone ?? undefined;
  const release = {
    date: releaseAt === null ? '' : format.dateTime(releaseAt, zone),
    zone: releaseZone === null ? 'UTC' : zoneName(releaseZone),
  };
  switch (kind) {
    case 'rent':
      return t('money.terms.rent', { days, hours });
    case 'buy':
      return t('money.terms.buy');
    case 'preorder':
      return t('money.terms.preorder', release);
    case 'ticket':
      return t('money.terms.ticket', { ...release, days, hours });
  }
}
