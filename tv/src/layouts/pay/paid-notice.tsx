import type { Invoice } from '@app/contracts';
import { useHeadStart } from '@app/features/playback';
import { useSubscription } from '@app/features/subscriptions';
import { useFormat, useT } from '@app/i18n';
import { Button } from '@app/ui';
import { type PlayerPlace, useScreenStack } from '../../app/screen-stack.tsx';
import { Notice } from '../notice.tsx';

/** The way that led to the payment: after it, none of them is wanted any more. */
const WAY = ['pay', 'plans', 'offer', 'order'] as const;

type PaidNoticeProps = { readonly invoice: Invoice; readonly after: PlayerPlace | null };

/** It is paid: what is open now, and on to it. */
export function PaidNotice({ invoice, after }: PaidNoticeProps) {
  const t = useT('tv', 'money');
  const format = useFormat();
  const { unwind } = useScreenStack();
  const headStart = useHeadStart();
  const mine = useSubscription().data;
  const isPlan = invoice.purpose === 'subscription';
  const amount = format.money({ amountMinor: invoice.amount, currency: invoice.currency });
  const goOn = () => {
    if (after !== null) headStart(after.playableId);
    unwind(WAY, after ?? undefined);
  };
  const until =
    isPlan && mine?.endsAt !== undefined && mine.endsAt !== null ? t('money.subscription.until', { date: format.date(mine.endsAt) }) : '';
  return (
    <Notice
      icon="check"
      title={isPlan ? t('tv.pay.paid.plan', { plan: mine?.plan.name ?? invoice.title }) : t('tv.pay.paid.order', { title: invoice.title })}
      text={t('tv.pay.paid.text', { amount })}
      actions={
        <Button variant="primary" icon={after === null ? undefined : 'play'} autoFocus focusKey="pay-done" onSelect={goOn}>
          {after === null ? t('common.continue') : t('money.result.watch')}
        </Button>
      }
    >
      {until !== '' && mine?.plan.rank !== 0 && <p>{until}</p>}
    </Notice>
  );
}
