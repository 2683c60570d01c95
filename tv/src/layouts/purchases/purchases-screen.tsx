import type { Order, OrderKind } from '@app/contracts';
import { useOrders } from '@app/features/orders';
import { useT } from '@app/i18n';
import type { IconName } from '@app/ui';
import { useScreenStack } from '../../app/screen-stack.tsx';
import { useRememberedFocus } from '../../focus/use-remembered-focus.ts';
import { ActionRow } from '../action-row.tsx';
import { ListPage } from '../list-page.tsx';
import { ListState } from '../list-state.tsx';
import { useOrderWords } from './use-order-words.ts';

const ICONS = { rent: 'clock', buy: 'wallet', ticket: 'ticket', preorder: 'calendar' } as const satisfies Record<OrderKind, IconName>;
/** The next page is asked for when the focus comes this near to the end. */
const ROWS_AHEAD = 4;

/** What was rented, bought and ordered ahead, latest first. */
export function PurchasesScreen() {
  const t = useT('tv', 'money');
  const query = useOrders();
  const orders = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const empty = { icon: 'wallet', title: t('money.orders.empty.title'), text: t('money.orders.empty.text') } as const;
  const nearEnd = (index: number) => {
    if (index >= orders.length - ROWS_AHEAD && query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  return (
    <ListPage
      heading={t('tv.purchases.title')}
      rows={<OrderRows orders={orders} onNear={nearEnd} />}
      instead={orders.length === 0 ? <ListState query={query} empty={empty} /> : undefined}
    />
  );
}

type OrderRowsProps = { readonly orders: readonly Order[]; readonly onNear: (index: number) => void };

function OrderRows({ orders, onNear }: OrderRowsProps) {
  const t = useT();
  const { push } = useScreenStack();
  const words = useOrderWords();
  const focus = useRememberedFocus(`order-${orders[0]?.id ?? ''}`);
  return orders.map((order, index) => {
    const { onFocus, ...named } = focus(`order-${order.id}`);
    const handleFocus = () => {
      onFocus();
      onNear(index);
    };
    return (
      <ActionRow
        key={order.id}
        icon={ICONS[order.kind]}
        name={order.title.title}
        note={[words.kind(order), words.state(order), words.clocks(order)[0] ?? ''].filter((part) => part !== '').join(' · ')}
        action={t('common.more')}
        {...named}
        onFocus={handleFocus}
        onSelect={() => push({ name: 'order', order })}
      />
    );
  });
}
