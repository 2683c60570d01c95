import type { SubscriptionQuote, Tier } from '@app/contracts';
import { TierSchema } from '@app/contracts';
import { useUser } from '@app/features/session';
import { usePlans, useQuote, useSubscribe } from '@app/features/subscriptions';
import { useFormat, useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Button } from '@app/ui';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router';
import { nextIn, withNext } from '../../app/return-path.ts';
import { Page } from '../../layouts/page.tsx';
import { CheckoutProblem } from './checkout-problem.tsx';
import { CheckoutColumns, CheckoutSkeleton, OrderSummary } from './order-summary.tsx';
import { type Method, PaymentForm } from './payment-form.tsx';
import { useOpenCheckout } from './use-open-checkout.ts';

/** What choosing a plan costs and changes, and how to pay for it; going down costs nothing and is only confirmed. */
export function PlanCheckoutPage() {
  const t = useT('money');
  const wanted = TierSchema.safeParse(useParams()['code']);
  const quote = useQuote(wanted.success ? wanted.data : null);
  const next = nextIn(useLocation().search);
  if (!wanted.success || quote.data?.change === 'none') return <Navigate to={withNext('/plans', next)} replace />;
  return (
    <Page title={t('money.checkout.title')} width={960} isCentred>
      <QueryGate query={{ ...quote, data: quote.data ?? undefined }} loading={<CheckoutSkeleton />}>
        {(known: SubscriptionQuote) => <PlanCheckout code={wanted.data} quote={known} next={next} />}
      </QueryGate>
    </Page>
  );
}

type PlanCheckoutProps = { readonly code: Tier; readonly quote: SubscriptionQuote; readonly next: string | null };

function PlanCheckout({ code, quote, next }: PlanCheckoutProps) {
  const t = useT('money');
  const format = useFormat();
  const navigate = useNavigate();
  const zone = useUser()?.timeZone;
  const open = useOpenCheckout();
  const subscribe = useSubscribe();
  const name = usePlans().data?.items.find((plan) => plan.code === code)?.name ?? t(`common.plan.${code}`);
  const price = format.money({ amountMinor: quote.price.amount, currency: quote.price.currency });
  const nothing = format.money({ amountMinor: 0, currency: quote.price.currency });
  const from = format.date(quote.startsAt, zone);
  const lines = [
    ...(quote.endsAt === null || quote.change === 'downgrade'
      ? []
      : [t('money.checkout.period', { from, to: format.date(quote.endsAt, zone) })]),
    {
      start: t('money.checkout.start'),
      upgrade:
        quote.convertedHours > 0
          ? t('money.checkout.upgrade', { time: convertedTime(quote.convertedHours, t) })
          : t('money.checkout.start'),
      extend: t('money.checkout.extend'),
      downgrade: t('money.checkout.downgrade', { date: from }),
      none: '',
    }[quote.change],
  ];
  const choose = async (method: Method) => {
    const { invoice, checkoutUrl } = await subscribe.mutateAsync({ planCode: code, ...method });
    if (invoice === null) void navigate('/account/subscription');
    else open(invoice.id, checkoutUrl, next);
  };
  const problem = subscribe.isError ? <CheckoutProblem error={subscribe.error} /> : undefined;
  if (quote.change === 'downgrade')
    return (
      <OrderSummary
        title={name}
        lines={lines}
        totalLabel={t('money.checkout.total')}
        total={nothing}
        action={
          <Button
            variant="primary"
            autoFocus
            disabled={subscribe.isPending}
            onSelect={() => void choose({ method: 'payme' }).catch(() => undefined)}
          >
            {t('money.checkout.confirm')}
          </Button>
        }
      >
        {problem}
      </OrderSummary>
    );
  return (
    <CheckoutColumns>
      <OrderSummary title={name} lines={lines} totalLabel={t('money.checkout.total')} total={price} />
      <PaymentForm label={t('money.checkout.pay', { price })} isPending={subscribe.isPending} onPay={choose} problem={problem} />
    </CheckoutColumns>
  );
}

const HOURS_A_DAY = 24;

/** "12 days 5 hours"; hours alone below a day. */
function convertedTime(hours: number, t: ReturnType<typeof useT>): string {
  const days = Math.floor(hours / HOURS_A_DAY);
  const rest = hours % HOURS_A_DAY;
  return [...(days > 0 ? [t('money.days', { count: days })] : []), ...(rest > 0 ? [t('money.hours', { count: rest })] : [])].join(' ');
}
