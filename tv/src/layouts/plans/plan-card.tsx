import type { Entitlements, Plan } from '@app/contracts';
import { useFormat, useT } from '@app/i18n';
import { Focusable, focusRing, Icon, Pill, token } from '@app/ui';
import { styled } from 'styled-components';

const Card = styled(Focusable)`
  --ringRadius: 18px;
  position: relative;
  display: flex;
  flex-direction: column;
  width: 528px;
  height: 668px;
  margin: 24px 48px 0 0;
  padding: 40px 44px 36px;
  border-radius: 18px;
  background: ${token.bg1};
  color: ${token.text2};
  text-align: left;
  transition: transform ${token.focusTime} ${token.ease};
  ${focusRing}
  &:last-child { margin-right: 0; }
  &[data-state~='recommended'] { height: 692px; margin-top: 0; padding-top: 52px; background: linear-gradient(#2c2466, #191c3a); }
  &[data-focused] { transform: scale(1.03); z-index: 1; }
  & > h2 { font-size: 44px; line-height: 52px; font-weight: 700; color: ${token.text1}; }
  & > p { margin-top: 4px; height: 72px; overflow: hidden; font-size: 28px; line-height: 36px; }
  & > b { margin-top: 12px; font-size: 36px; line-height: 52px; font-weight: 700; color: ${token.text1}; }
`;
const Mark = styled.span`
  position: absolute;
  z-index: 1;
  left: 44px;
  top: -22px;
  & > span { background: #fff; color: ${token.ink}; font-weight: 600; }
`;
const Facts = styled.ul`
  flex: 1;
  margin-top: 20px;
  & > li { display: flex; align-items: flex-start; min-height: 48px; font-size: 30px; line-height: 40px; color: ${token.text1}; }
  & > li > svg { flex: none; width: 30px; height: 30px; margin: 5px 16px 0 0; color: ${token.brandText}; }
  & > li[data-off] { color: ${token.text3}; }
  & > li[data-off] > svg { color: ${token.text3}; }
`;
/** What OK does: it belongs to the card, which is what has the focus. */
const Act = styled.span`
  display: block;
  border-radius: ${token.buttonRadius};
  background: rgba(255, 255, 255, 0.1);
  color: ${token.text1};
  font-weight: 600;
  line-height: 76px;
  text-align: center;
  white-space: nowrap;
  ${Card}[data-focused] & { background: ${token.brandFill}; }
`;

function useFacts({ maxHeight, maxStreams, maxProfiles, surroundSound, ads }: Entitlements) {
  const t = useT('account');
  return [
    { has: true, text: t('account.plans.quality', { quality: maxHeight >= 2160 ? '4K' : `${maxHeight}p` }) },
    { has: true, text: t('account.plans.streams', { count: maxStreams }) },
    { has: true, text: t('account.plans.profiles', { count: maxProfiles }) },
    { has: surroundSound, text: t('account.plans.surround') },
    { has: !ads, text: ads ? t('account.plans.ads') : t('account.plans.noAds') },
  ];
}

type PlanCardProps = {
  readonly plan: Plan;
  readonly isCurrent: boolean;
  readonly action: string;
  readonly focus: { readonly focusKey: string; readonly autoFocus: boolean; readonly onFocus: () => void };
  readonly onSelect: () => void;
};

/** A plan as one card to choose. */
export function PlanCard({ plan, isCurrent, action, focus, onSelect }: PlanCardProps) {
  const t = useT('tv', 'account');
  const format = useFormat();
  const { name, tagline, price, recommended, entitlements } = plan;
  const facts = useFacts(entitlements);
  const cost =
    price.amount === 0
      ? t('account.plan.free')
      : t('account.plan.perMonth', { price: format.money({ amountMinor: price.amount, currency: price.currency }) });
  const mark = isCurrent ? t('tv.plans.yours') : recommended ? t('account.plans.recommended') : null;
  return (
    <Card {...focus} onSelect={onSelect} aria-label={`${name}. ${cost}. ${action}`} data-state={recommended ? 'recommended' : undefined}>
      {mark !== null && (
        <Mark>
          <Pill>{mark}</Pill>
        </Mark>
      )}
      <h2>{name}</h2>
      <p>{tagline}</p>
      <b>{cost}</b>
      <Facts>
        {facts.map(({ has, text }) => (
          <li key={text} data-off={has ? undefined : ''}>
            <Icon name={has ? 'check' : 'minus'} />
            {text}
          </li>
        ))}
      </Facts>
      <Act>{action}</Act>
    </Card>
  );
}
