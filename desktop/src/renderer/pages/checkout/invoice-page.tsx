import { type Invoice, InvoiceIdSchema } from '@app/contracts';
import { type InvoiceOutcome, outcomeOf, useInvoice } from '@app/features/payments';
import { useFormat, useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Icon, type IconName, Skeleton, Spinner, token } from '@app/ui';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { styled } from 'styled-components';
import { Page } from '../../layouts/page.tsx';
import { NextStep } from './next-step.tsx';

const Panel = styled.section`
  padding: 40px;
  border-radius: 16px;
  background: ${token.bg1};
  box-shadow: inset 0 0 0 1px ${token.edge};
  & > h2 { margin-top: 16px; font-size: 24px; line-height: 32px; font-weight: 700; color: ${token.text1}; }
  & > p { margin: 8px 0 24px; }
  & > p:last-child { margin: 24px 0 0; }
`;

const Mark = styled.div`
  width: 44px;
  height: 44px;
  color: ${token.warn};
  &[data-tone='ok'] { color: ${token.ok}; }
  &[data-tone='error'] { color: ${token.error}; }
`;

const Facts = styled.p`
  font-size: ${token.metaSize};
  color: ${token.text3};
`;

/**
 * Where the provider sends the payer back to: follows the invoice and says what came of it. Coming back proves nothing; only the
 * server's word that it is paid does.
 */
export function InvoicePage() {
  const t = useT('money');
  const id = InvoiceIdSchema.safeParse(useParams()['invoiceId']);
  const invoice = useInvoice(id.success ? id.data : null);
  if (!id.success) return <Navigate to="/account/payments" replace />;
  return (
    <Page title={t('money.checkout.title')} width={640} isCentred>
      <QueryGate query={{ ...invoice, data: invoice.data ?? undefined }} loading={<Skeleton style={{ height: 260, borderRadius: 16 }} />}>
        {(known: Invoice) => <InvoicePanel invoice={known} />}
      </QueryGate>
    </Page>
  );
}

const MARKS: Readonly<Record<InvoiceOutcome, { readonly icon: IconName | null; readonly tone: 'ok' | 'error' | 'warn' }>> = {
  waiting: { icon: 'wallet', tone: 'warn' },
  unpaid: { icon: 'warning', tone: 'warn' },
  processing: { icon: null, tone: 'ok' },
  failed: { icon: 'warning', tone: 'error' },
  paid: { icon: 'check', tone: 'ok' },
  refunding: { icon: null, tone: 'ok' },
  refunded: { icon: 'retry', tone: 'ok' },
  expired: { icon: 'clock', tone: 'warn' },
  cancelled: { icon: 'close', tone: 'warn' },
};

function InvoicePanel({ invoice }: { readonly invoice: Invoice }) {
  const t = useT('money');
  const format = useFormat();
  const [search] = useSearchParams();
  const outcome = outcomeOf(invoice, search.has('from'));
  const amount = format.money({ amountMinor: invoice.amount, currency: invoice.currency });
  const { icon, tone } = MARKS[outcome];
  const texts: Readonly<Record<InvoiceOutcome, string>> = {
    waiting: t('money.result.waiting.text'),
    unpaid: t('money.result.unpaid.text'),
    processing: t('money.result.processing.text'),
    failed: invoice.failure === null ? '' : t(`money.failure.${invoice.failure}`),
    paid: t('money.result.paid.text', { title: invoice.title, amount }),
    refunding: t('money.orders.cancel.text', { amount }),
    refunded: t('money.result.refunded.text', { amount }),
    expired: t('money.result.nothingCharged'),
    cancelled: t('money.result.nothingCharged'),
  };
  return (
    <Panel aria-live="polite" data-testid="invoice-outcome" data-outcome={outcome}>
      <Mark data-tone={tone}>{icon === null ? <Spinner label={t('common.loading')} /> : <Icon name={icon} size="fill" />}</Mark>
      <h2>{t(`money.result.${outcome}.title`)}</h2>
      <p>{texts[outcome]}</p>
      <NextStep invoice={invoice} outcome={outcome} amount={amount} />
      <Facts>
        {[
          invoice.title,
          t('money.payments.number', { number: invoice.number }),
          ...(invoice.providerId === null ? [] : [t('money.payments.provider', { id: invoice.providerId })]),
        ].join(' · ')}
      </Facts>
    </Panel>
  );
}
