import type { Invoice } from '@app/contracts';
import { isUnsettled, useInvoices } from '@app/features/payments';
import { useUser } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Button, EmptyState, Icon, Skeleton } from '@app/ui';
import { useNavigate } from 'react-router';
import { AccountSubpage } from '../account/account-subpage.tsx';
import { MoneyList, MoneyRow, StateMark } from './money-row.tsx';
import { MoreButton } from './more-button.tsx';

/** Every payment with its state, the provider's number and its fiscal receipts (S10). */
export function PaymentsPage() {
  const t = useT('money');
  const navigate = useNavigate();
  const invoices = useInvoices();
  const items = invoices.data?.pages.flatMap((page) => page.items);
  const empty = (
    <EmptyState
      icon="wallet"
      title={t('money.payments.empty.title')}
      text={t('money.payments.empty.text')}
      action={
        <Button variant="primary" autoFocus onSelect={() => void navigate('/plans')}>
          {t('money.subscription.change')}
        </Button>
      }
    />
  );
  return (
    <AccountSubpage title={t('money.payments.title')}>
      <QueryGate query={{ ...invoices, data: items }} loading={<Skeleton style={{ height: 280, borderRadius: 14 }} />}>
        {(known: readonly Invoice[]) =>
          known.length === 0 ? (
            empty
          ) : (
            <>
              <MoneyList>
                {known.map((invoice) => (
                  <InvoiceRow key={invoice.id} invoice={invoice} />
                ))}
              </MoneyList>
              <MoreButton {...invoices} />
            </>
          )
        }
      </QueryGate>
    </AccountSubpage>
  );
}

function InvoiceRow({ invoice }: { readonly invoice: Invoice }) {
  const t = useT('money');
  const format = useFormat();
  const navigate = useNavigate();
  const zone = useUser()?.timeZone;
  const { state, number, providerId, card, fiscalUrl, refundFiscalUrl, refundedAt, paidAt, createdAt } = invoice;
  const facts = [
    format.dateTime(refundedAt ?? paidAt ?? createdAt, zone),
    t('money.payments.number', { number }),
    ...(card === null ? [] : [card]),
    ...(providerId === null ? [] : [t('money.payments.provider', { id: providerId })]),
  ];
  const receipts = [
    { url: fiscalUrl, label: t('money.payments.fiscal') },
    { url: refundFiscalUrl, label: t('money.payments.refundFiscal') },
  ].filter((one): one is { url: string; label: string } => one.url !== null);
  const tone = state === 'paid' || state === 'refunded' ? 'ok' : isUnsettled(state) || state === 'refunding' ? 'warn' : undefined;
  return (
    <MoneyRow>
      <Icon name={invoice.purpose === 'subscription' ? 'star' : 'film'} />
      <div>
        <h2>{invoice.title}</h2>
        <p>{facts.join(' · ')}</p>
        {receipts.map(({ url, label }) => (
          <p key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {label}
            </a>
          </p>
        ))}
      </div>
      <StateMark data-tone={tone}>{t(`money.payments.state.${state}`)}</StateMark>
      <strong>{format.money({ amountMinor: invoice.amount, currency: invoice.currency })}</strong>
      {isUnsettled(state) && (
        <Button small onSelect={() => void navigate(`/checkout/${invoice.id}`)}>
          {t('money.orders.pay')}
        </Button>
      )}
    </MoneyRow>
  );
}
