import type { Offer, OrderKind } from '@app/contracts';
import { useTitle } from '@app/features/catalog';
import { useCreateOrder, useOffers } from '@app/features/orders';
import { isRefusal } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import type { TitleId } from '@app/kernel';
import { useNavigation } from '@app/screens/app';
import { QueryGate } from '@app/screens/state';
import { Button, type IconName, Spinner, token } from '@app/ui';
import { styled } from 'styled-components';
import { type PlayerPlace, useScreenStack } from '../../app/screen-stack.tsx';
import { Notice } from '../notice.tsx';
import { RefusalScreen } from '../refusal/refusal-screen.tsx';
import { ScreenFill } from '../screen-fill.tsx';
import { PAID_ON_PHONE } from './return-page.ts';
import { useTerms } from './use-terms.ts';

const Price = styled.div`
  margin-top: 32px;
  font-size: 60px;
  line-height: 72px;
  font-weight: 700;
  color: ${token.text1};
`;
const Poster = styled.img`
  width: 500px;
  height: 750px;
  border-radius: 20px;
  object-fit: cover;
`;
const ICONS = { rent: 'clock', buy: 'wallet', ticket: 'ticket', preorder: 'calendar' } as const satisfies Record<OrderKind, IconName>;

type OfferScreenProps = { readonly titleId: TitleId; readonly kind: OrderKind; readonly after: PlayerPlace | null };

/** Price, release, clocks and refund terms of one way to buy a title, before the payment (P01). */
export function OfferScreen({ titleId, kind, after }: OfferScreenProps) {
  const t = useT('tv', 'money');
  const { back } = useNavigation();
  const offers = useOffers(titleId);
  const order = useCreateOrder();
  const { push } = useScreenStack();
  const buy = (confirmIncluded: boolean) => {
    if (order.isPending) return;
    const onSuccess: NonNullable<Parameters<typeof order.mutate>[1]>['onSuccess'] = ({ invoice, checkoutUrl }) =>
      push({ name: 'pay', invoice, checkoutUrl, after });
    order.mutate({ titleId, kind, confirmIncluded, returnTo: PAID_ON_PHONE }, { onSuccess });
  };
  if (isRefusal(order.error, 'orders.included_in_plan')) return <IncludedNotice onBuy={() => buy(true)} onBack={back} />;
  if (order.isError)
    return (
      <RefusalScreen
        error={order.error}
        titleId={titleId}
        onRetry={() => buy(order.variables.confirmIncluded ?? false)}
        onBack={() => order.reset()}
      />
    );
  const loading = (
    <ScreenFill>
      <Spinner label={t('common.loading')} />
    </ScreenFill>
  );
  return (
    <QueryGate query={offers} loading={loading}>
      {({ items }) => {
        const offer = items.find((one) => one.kind === kind);
        if (offer !== undefined) return <OfferNotice offer={offer} isBusy={order.isPending} onBuy={() => buy(false)} onBack={back} />;
        return (
          <Notice
            icon="wallet"
            title={t('tv.refusal.sale')}
            text={t('errors.orders.offer_not_found')}
            actions={<BackButton isFirst onBack={back} />}
          />
        );
      }}
    </QueryGate>
  );
}

function BackButton({ isFirst = false, onBack }: { readonly isFirst?: boolean; readonly onBack: () => void }) {
  const t = useT();
  return (
    <Button autoFocus={isFirst} focusKey="offer-back" onSelect={onBack}>
      {t('common.back')}
    </Button>
  );
}

type OfferNoticeProps = { readonly offer: Offer; readonly isBusy: boolean; readonly onBuy: () => void; readonly onBack: () => void };

function OfferNotice({ offer, isBusy, onBuy, onBack }: OfferNoticeProps) {
  const t = useT('tv', 'money');
  const format = useFormat();
  const termsOf = useTerms();
  const title = useTitle(offer.titleId).data;
  const { price, fullPrice, kind } = offer;
  const money = ({ amount, currency }: Offer['price']) => format.money({ amountMinor: amount, currency });
  return (
    <Notice
      icon={ICONS[kind]}
      title={title?.title ?? t(`money.kind.${kind}`)}
      text={`${t(`money.kind.${kind}`)}. ${termsOf(offer)}`}
      aside={title?.posterUrl == null ? undefined : <Poster src={title.posterUrl} alt="" />}
      actions={
        <>
          <Button variant="primary" autoFocus focusKey="offer-pay" onSelect={onBuy}>
            {isBusy ? t('common.loading') : t('tv.buy.pay')}
          </Button>
          <BackButton onBack={onBack} />
        </>
      }
    >
      <Price>{money(price)}</Price>
      {fullPrice !== null && <p>{t('tv.buy.member', { price: money(fullPrice) })}</p>}
      {offer.includedInPlan && <p>{t('money.checkout.included')}</p>}
    </Notice>
  );
}

type IncludedNoticeProps = { readonly onBuy: () => void; readonly onBack: () => void };

/** The plan plays it already: buying is asked for once more (decisions.md Q32). */
function IncludedNotice({ onBuy, onBack }: IncludedNoticeProps) {
  const t = useT('tv', 'money');
  return (
    <Notice
      icon="check"
      title={t('tv.refusal.included')}
      text={t('money.checkout.included')}
      actions={
        <>
          <BackButton isFirst onBack={onBack} />
          <Button focusKey="offer-anyway" onSelect={onBuy}>
            {t('tv.refusal.anyway')}
          </Button>
        </>
      }
    />
  );
}
