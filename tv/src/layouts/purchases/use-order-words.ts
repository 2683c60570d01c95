import type { Order } from '@app/contracts';
import { orderClocks } from '@app/features/orders';
import { useUser } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';

/** An order in words: what it is, how it stands, and what runs out when. */
export function useOrderWords() {
  const t = useT('money');
  const format = useFormat();
  const ownZone = useUser()?.timeZone;
  return {
    kind: ({ kind }: Order) => t(`money.kind.${kind}`),
    state: ({ state }: Order) => t(`money.orders.state.${state}`),
    clocks: (order: Order): readonly string[] => [
      ...(order.refundReason === null ? [] : [t(`money.orders.reason.${order.refundReason}`)]),
      ...orderClocks(order).map(({ kind, at, zone }) => t(`money.orders.${kind}`, { date: format.dateTime(at, zone ?? ownZone) })),
    ],
  };
}
