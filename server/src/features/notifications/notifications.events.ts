import type { Db } from '../../db/index.ts';
import { type Subscriber, subscribe } from '../../events/index.ts';
import { accountErased, applicationDecided, deviceAdded, passwordChanged, profileDeleted } from '../accounts/index.ts';
import { orderCancelled, orderReleased, orderSlipped, releaseReminder } from '../orders/index.ts';
import { invoiceRefunded } from '../payments/index.ts';
import {
  subscriptionEnded,
  subscriptionEnding,
  subscriptionPriceChange,
  subscriptionRenewalFailed,
  subscriptionRenewed,
} from '../subscriptions/index.ts';
import { deleteNoticesOf, deleteNoticesOfProfile } from './notifications.repository.ts';
import type { NotificationsService } from './notifications.service.ts';

/** Names of plans are the same in every language. */
const PLAN_NAMES = { basic: 'Basic', premium: 'Premium', premium_plus: 'Premium+' } as const;
const SUBSCRIPTION = '/account/subscription';
const titleLink = (titleId: string): string => `/title/${titleId}`;

/** What becomes of what other features tell: which notice, what makes it unique, where it leads. */
export function notificationSubscribers({ tell }: Pick<NotificationsService, 'tell'>, db: Db): Subscriber[] {
  return [
    subscribe(subscriptionRenewed, 'notifications.tell-renewed', ({ accountId, planCode, periodStartsAt, endsAt, amountMinor }) =>
      tell({
        accountId,
        kind: 'subscription_renewed',
        key: `${accountId}:${periodStartsAt}`,
        values: { plan: PLAN_NAMES[planCode], at: endsAt, amount: amountMinor },
        link: SUBSCRIPTION,
      }),
    ),
    subscribe(subscriptionRenewalFailed, 'notifications.tell-renewal-failed', ({ accountId, planCode, endsAt, attempt, graceEndsAt }) =>
      tell({
        accountId,
        kind: 'subscription_renewal_failed',
        key: `${accountId}:${endsAt}:${attempt}`,
        values: { plan: PLAN_NAMES[planCode], at: graceEndsAt },
        link: SUBSCRIPTION,
      }),
    ),
    subscribe(subscriptionEnding, 'notifications.tell-ending', ({ accountId, planCode, endsAt, daysLeft }) =>
      tell({
        accountId,
        kind: 'subscription_ending',
        key: `${accountId}:${endsAt}:${daysLeft}`,
        values: { plan: PLAN_NAMES[planCode], at: endsAt },
        link: SUBSCRIPTION,
      }),
    ),
    subscribe(subscriptionEnded, 'notifications.tell-ended', ({ accountId, planCode, endedAt }) =>
      tell({
        accountId,
        kind: 'subscription_ended',
        key: `${accountId}:${endedAt}`,
        values: { plan: PLAN_NAMES[planCode] },
        link: SUBSCRIPTION,
      }),
    ),
    subscribe(subscriptionPriceChange, 'notifications.tell-price-change', ({ accountId, planCode, amountMinor, effectiveAt }) =>
      tell({
        accountId,
        kind: 'subscription_price_change',
        key: `${accountId}:${planCode}:${effectiveAt}`,
        values: { plan: PLAN_NAMES[planCode], amount: amountMinor, at: effectiveAt },
        link: SUBSCRIPTION,
      }),
    ),
    subscribe(invoiceRefunded, 'notifications.tell-refunded', ({ accountId, invoiceId, amountMinor }) =>
      tell({ accountId, kind: 'payment_refunded', key: invoiceId, values: { amount: amountMinor }, link: '/account/payments' }),
    ),
    subscribe(orderReleased, 'notifications.tell-released', ({ accountId, orderId, titleId, names }) =>
      tell({ accountId, kind: 'order_released', key: orderId, names, link: titleLink(titleId) }),
    ),
    subscribe(orderSlipped, 'notifications.tell-slipped', ({ accountId, orderId, titleId, names, releaseAt }) =>
      tell({
        accountId,
        kind: 'order_slipped',
        key: `${orderId}:${releaseAt}`,
        names,
        values: releaseAt === null ? {} : { at: releaseAt },
        link: titleLink(titleId),
      }),
    ),
    subscribe(orderCancelled, 'notifications.tell-cancelled', ({ accountId, orderId, titleId, names, amountMinor }) =>
      tell({ accountId, kind: 'order_cancelled', key: orderId, names, values: { amount: amountMinor }, link: titleLink(titleId) }),
    ),
    subscribe(releaseReminder, 'notifications.tell-reminder', ({ accountId, profileId, titleId, names, releaseAt, when, isEvent }) =>
      tell({
        accountId,
        profileId,
        kind: isEvent ? 'event_reminder' : 'release_reminder',
        key: `${profileId}:${titleId}:${when}:${releaseAt}`,
        names,
        values: releaseAt === null ? {} : { at: releaseAt },
        link: titleLink(titleId),
      }),
    ),
    subscribe(applicationDecided, 'notifications.tell-application', ({ accountId, applicationId, approved, reason }) =>
      tell({
        accountId,
        kind: approved ? 'author_approved' : 'author_declined',
        key: applicationId,
        values: reason === null ? {} : { reason },
        link: approved ? '/studio' : '/account/author',
      }),
    ),
    subscribe(passwordChanged, 'notifications.tell-password-changed', ({ accountId, at }) =>
      tell({ accountId, kind: 'security_password_changed', key: `${accountId}:${at}`, link: '/account/security' }),
    ),
    subscribe(deviceAdded, 'notifications.tell-new-device', ({ accountId, sessionId, device }) =>
      tell({ accountId, kind: 'security_new_device', key: sessionId, values: { device }, link: '/devices' }),
    ),
    subscribe(accountErased, 'notifications.forget-account', ({ accountId }) => deleteNoticesOf(db, accountId)),
    subscribe(profileDeleted, 'notifications.forget-profile', ({ profileId }) => deleteNoticesOfProfile(db, profileId)),
  ];
}
