import type { Order } from '@app/contracts';
import { hoursToFinish, orderClocks, useCancelOrder, useOrders } from '@app/features/orders';
import { useUser } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Button, EmptyState, Skeleton } from '@app/ui';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ConfirmDialog } from '../../layouts/confirm-dialog.tsx';
import { useZoneName } from '../../layouts/use-zone-name.ts';
import { AccountSubpage } from '../account/account-subpage.tsx';
import { MoneyList, MoneyRow, StateMark } from './money-row.tsx';
import { MoreButton } from './more-button.tsx';

/** What was rented, bought and pre-ordered, with both clocks and the way back to the money. */
export function OrdersPage() {
  const t = useT('money');
  const navigate = useNavigate();
  const orders = useOrders();
  const items = orders.data?.pages.flatMap((page) => page.items);
  const [cancelling, setCancelling] = useState<Order | null>(null);
  return (
    <AccountSubpage title={t('money.orders.title')}>
      <QueryGate query={{ ...orders, data: items }} loading={<Skeleton style={{ height: 280, borderRadius: 14 }} />}>
        {(known: readonly Order[]) =>
          known.length === 0 ? (
            <EmptyState
              icon="ticket"
              title={t('money.orders.empty.title')}
              text={t('money.orders.empty.text')}
              action={
                <Button variant="primary" autoFocus onSelect={() => void navigate('/')}>
                  {t('common.nav.home')}
                </Button>
              }
            />
          ) : (
            <>
              <MoneyList>
                {known.map((order) => (
                  <OrderRow key={order.id} order={order} onCancel={() => setCancelling(order)} />
                ))}
              </MoneyList>
              <MoreButton {...orders} />
            </>
          )
        }
      </QueryGate>
      {cancelling !== null && <CancelDialog order={cancelling} onClose={() => setCancelling(null)} />}
    </AccountSubpage>
  );
}

/** The clocks of an order in words; for one that was refunded, why. */
function useOrderLines(): (order: Order) => readonly string[] {
  const t = useT('money');
  const format = useFormat();
  const zoneName = useZoneName();
  const ownZone = useUser()?.timeZone;
  // The time that was announced, and where it is that time, for those who live by another one.
  const dateIn = (at: string, zone: string | null) =>
    zone === null || zone === ownZone ? format.dateTime(at, ownZone) : `${format.dateTime(at, zone)} (${zoneName(zone)})`;
  return (order) => [
    ...(order.refundReason === null ? [] : [t(`money.orders.reason.${order.refundReason}`)]),
    ...hoursToFinish(order).map((count) => t('money.orders.finishWithin', { hours: t('money.hours', { count }) })),
    ...orderClocks(order).map(({ kind, at, zone }) => t(`money.orders.${kind}`, { date: dateIn(at, zone) })),
  ];
}

type OrderRowProps = { readonly order: Order; readonly onCancel: () => void };

function OrderRow({ order, onCancel }: OrderRowProps) {
  const t = useT('money');
  const format = useFormat();
  const linesOf = useOrderLines();
  const { kind, title, state, price } = order;
  const tone = state === 'active' || state === 'refunded' ? 'ok' : state === 'expired' || state === 'cancelled' ? undefined : 'warn';
  return (
    <MoneyRow>
      {title.posterUrl !== null && <img src={title.posterUrl} alt="" loading="lazy" />}
      <div>
        <h2>
          <Link to={`/title/${title.id}`}>{title.title}</Link>
        </h2>
        <p>{t(`money.kind.${kind}`)}</p>
        {linesOf(order).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <StateMark data-tone={tone}>{t(`money.orders.state.${state}`)}</StateMark>
      <strong>{format.money({ amountMinor: price.amount, currency: price.currency })}</strong>
      <OrderButtons order={order} onCancel={onCancel} />
    </MoneyRow>
  );
}

function OrderButtons({ order: { state, title, invoiceId, refundableUntil }, onCancel }: OrderRowProps) {
  const t = useT('money');
  const navigate = useNavigate();
  const isUnpaid = state === 'awaiting_payment';
  return (
    <>
      {state === 'active' && (
        <Button small variant="primary" onSelect={() => void navigate(`/title/${title.id}`)}>
          {t('money.result.watch')}
        </Button>
      )}
      {isUnpaid && (
        <Button small variant="primary" onSelect={() => void navigate(`/checkout/${invoiceId}`)}>
          {t('money.orders.pay')}
        </Button>
      )}
      {(isUnpaid || refundableUntil !== null) && (
        <Button small onSelect={onCancel}>
          {t(isUnpaid ? 'money.orders.cancelUnpaid' : 'money.orders.cancel')}
        </Button>
      )}
    </>
  );
}

type CancelDialogProps = { readonly order: Order; readonly onClose: () => void };

function CancelDialog({ order, onClose }: CancelDialogProps) {
  const t = useT('money');
  const format = useFormat();
  const cancel = useCancelOrder();
  const amount = format.money({ amountMinor: order.price.amount, currency: order.price.currency });
  const isUnpaid = order.state === 'awaiting_payment';
  return (
    <ConfirmDialog
      title={t('money.orders.cancel.title', { title: order.title.title })}
      text={isUnpaid ? t('money.result.nothingCharged') : t('money.orders.cancel.text', { amount })}
      confirmLabel={t(isUnpaid ? 'money.orders.cancelUnpaid' : 'money.orders.cancel')}
      keepLabel={t('money.subscription.keep')}
      isPending={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate(order.id, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
