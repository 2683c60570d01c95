import { ApiError, isNetworkError } from '@app/api-client';
import { type CardOffer, type ErrorCode, PlanRequiredDetailsSchema, PurchaseRequiredDetailsSchema, type Tier } from '@app/contracts';
import { describeProblem } from '@app/features/session';
import type { MessageKey } from '@app/i18n';
import type { IconName } from '@app/ui';

/** The one next step of a refusal. Where what it needs is unknown (no plan named, no title at hand), it becomes `back`. */
export type RefusalStep = 'plans' | 'offers' | 'remind' | 'profiles' | 'account' | 'purchases' | 'retry' | 'home' | 'back';

type Row = { readonly icon: IconName; readonly titleKey: Extract<MessageKey, `tv.refusal.${string}`>; readonly step: RefusalStep };

type MoneyCode = Extract<
  ErrorCode,
  | `playback.${string}`
  | `payments.${string}`
  | `orders.${string}`
  | `subscriptions.${string}`
  | 'accounts.contact_unverified'
  | 'accounts.kids_forbidden'
>;

const row = (icon: IconName, titleKey: Row['titleKey'], step: RefusalStep): Row => ({ icon, titleKey, step });

/** Every refusal of playing and paying; a new code without a row does not compile. */
export const REFUSALS: Readonly<Record<MoneyCode, Row>> = {
  'playback.plan_required': row('lock', 'tv.refusal.plan', 'plans'),
  'playback.purchase_required': row('wallet', 'tv.refusal.purchase', 'offers'),
  'playback.not_released': row('calendar', 'tv.refusal.notReleased', 'remind'),
  'playback.not_available_in_country': row('globe', 'tv.refusal.country', 'back'),
  'playback.not_ready': row('clock', 'tv.refusal.notReady', 'retry'),
  'playback.age_restricted': row('users', 'tv.refusal.age', 'profiles'),
  // Has a screen of its own while it names its devices.
  'playback.stream_limit': row('tv', 'tv.refusal.ended', 'retry'),
  'playback.session_not_found': row('retry', 'tv.refusal.ended', 'retry'),
  'playback.session_ended': row('retry', 'tv.refusal.ended', 'retry'),
  'accounts.contact_unverified': row('phone', 'tv.refusal.contact', 'account'),
  'accounts.kids_forbidden': row('users', 'tv.refusal.kids', 'profiles'),
  'payments.invoice_not_found': row('wallet', 'tv.refusal.invoice', 'back'),
  'payments.invoice_closed': row('wallet', 'tv.refusal.invoice', 'back'),
  'payments.invoice_in_progress': row('clock', 'tv.refusal.processing', 'retry'),
  'payments.card_not_found': row('wallet', 'tv.refusal.card', 'back'),
  'payments.card_unusable': row('wallet', 'tv.refusal.card', 'back'),
  'payments.card_declined': row('wallet', 'tv.refusal.declined', 'back'),
  'payments.card_refused': row('wallet', 'tv.refusal.card', 'back'),
  'payments.card_limit': row('wallet', 'tv.refusal.card', 'back'),
  'payments.card_code_invalid': row('wallet', 'tv.refusal.card', 'back'),
  'payments.card_code_expired': row('wallet', 'tv.refusal.card', 'back'),
  'payments.provider_unavailable': row('offline', 'tv.refusal.provider', 'retry'),
  'subscriptions.plan_not_available': row('globe', 'tv.refusal.plan', 'back'),
  'subscriptions.plan_current': row('check', 'tv.refusal.owned', 'back'),
  'subscriptions.nothing_to_cancel': row('info', 'tv.refusal.plan', 'back'),
  'subscriptions.nothing_to_resume': row('info', 'tv.refusal.plan', 'back'),
  'subscriptions.price_too_soon': row('info', 'tv.refusal.plan', 'back'),
  'subscriptions.basic_is_free': row('info', 'tv.refusal.plan', 'back'),
  'orders.order_not_found': row('wallet', 'tv.refusal.gone', 'purchases'),
  'orders.offer_not_found': row('wallet', 'tv.refusal.sale', 'back'),
  'orders.offer_closed': row('calendar', 'tv.refusal.sale', 'back'),
  'orders.not_available_in_country': row('globe', 'tv.refusal.country', 'back'),
  'orders.owned_already': row('check', 'tv.refusal.owned', 'back'),
  'orders.included_in_plan': row('check', 'tv.refusal.included', 'back'),
  'orders.not_refundable': row('wallet', 'tv.refusal.refund', 'back'),
  'orders.release_required': row('calendar', 'tv.refusal.sale', 'back'),
  'orders.released_already': row('calendar', 'tv.refusal.sale', 'back'),
};

const isMoneyCode = (code: string): code is MoneyCode => Object.hasOwn(REFUSALS, code);

export type RefusalView = {
  readonly icon: IconName;
  readonly titleKey: Row['titleKey'] | 'common.offline.title' | 'common.error.title';
  readonly textKey: ReturnType<typeof describeProblem>['textKey'];
  readonly step: RefusalStep;
  /** Cheapest plan that would do; null when none was named. */
  readonly requiredPlan: Tier | null;
  /** Ways to buy, cheapest first. */
  readonly offers: readonly Pick<CardOffer, 'kind' | 'price'>[];
  readonly requestId: string | null;
};

type Asker = {
  /** The title that it is about is known. */
  readonly hasTitle: boolean;
  readonly isKids: boolean;
};

/** What a refused call says on a whole screen, and where it leads. */
export function describeRefusal(error: unknown, asker: Asker): RefusalView {
  const { textKey, action, requestId } = describeProblem(error);
  const base = { textKey, requestId, requiredPlan: null, offers: [] };
  if (isNetworkError(error)) return { ...base, icon: 'offline', titleKey: 'common.offline.title', step: 'retry' };
  if (error instanceof ApiError && isMoneyCode(error.code)) return { ...base, ...describeMoney(error.code, error.details, asker) };
  return { ...base, icon: 'warning', titleKey: 'common.error.title', step: action === 'retry' ? 'retry' : 'home' };
}

/** A child is led to a grown-up, never to a price. */
function describeMoney(code: MoneyCode, details: unknown, { hasTitle, isKids }: Asker): Partial<RefusalView> & Row {
  const { icon, titleKey, step } = REFUSALS[code];
  if (isKids && (step === 'plans' || step === 'offers'))
    return { ...REFUSALS['accounts.kids_forbidden'], textKey: 'errors.accounts.kids_forbidden' };
  const plan = PlanRequiredDetailsSchema.safeParse(details);
  const sale = PurchaseRequiredDetailsSchema.safeParse(details);
  const requiredPlan = (plan.success ? plan.data.requiredPlan : null) ?? (sale.success ? (sale.data.requiredPlan ?? null) : null);
  const offers = sale.success ? sale.data.offers : [];
  const isOpen = step === 'offers' ? hasTitle && offers.length > 0 : step !== 'remind' || hasTitle;
  return { icon, titleKey, step: isOpen ? step : 'back', requiredPlan, offers };
}
