import type { SavedCard } from '@app/contracts';
import { useCards } from '@app/features/payments';
import { useT } from '@app/i18n';
import type { CardId } from '@app/kernel';
import { Button, Focusable, focusRing, Icon, Skeleton, token, useFocusAdapter } from '@app/ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';

const Root = styled.section`
  & > h2 { margin-bottom: 12px; font-size: ${token.bodySize}; line-height: 24px; color: ${token.text1}; font-weight: 600; }
  & > ul > li + li { margin-top: 12px; }
  & > button { margin-top: 20px; }
  & > small { display: block; margin-top: 16px; font-size: ${token.metaSize}; line-height: ${token.metaLine}; color: ${token.text3}; }
`;

const Choice = styled(Focusable)`
  display: flex;
  align-items: center;
  width: 100%;
  padding: 14px 18px;
  border-radius: 12px;
  background: ${token.bg1};
  box-shadow: inset 0 0 0 1px ${token.edge};
  text-align: left;
  ${focusRing}
  & > svg { flex: none; margin-right: 16px; color: ${token.brandText}; }
  & > span { flex: 1; min-width: 0; }
  & > span > strong { display: block; color: ${token.text1}; font-weight: 600; }
  & > span > small { font-size: ${token.metaSize}; color: ${token.text3}; }
  &[data-state='on'] { background: ${token.bg2}; box-shadow: inset 0 0 0 2px ${token.brand}; }
`;

/** How somebody pays: on the provider's page, or with a saved card. */
export type Method = { readonly method: 'payme' } | { readonly method: 'card'; readonly cardId: CardId };

const isSame = (a: Method, b: Method) => a.method === b.method && (a.method !== 'card' || b.method !== 'card' || a.cardId === b.cardId);

const PAY_KEY = 'pay';

type PaymentFormProps = {
  readonly label: string;
  readonly isPending: boolean;
  /** A rejection is the owner's to show, as `problem`. */
  readonly onPay: (method: Method) => Promise<unknown>;
  /** What went wrong with the last try, above the button. */
  readonly problem?: ReactNode;
};

/** Ways to pay as a list of one choice, the preferred card first, and the button that names the sum. */
export function PaymentForm({ label, isPending, onPay, problem }: PaymentFormProps) {
  const t = useT('money');
  const cards = useCards();
  const usable: readonly SavedCard[] = (cards.data?.items ?? [])
    .filter(({ state }) => state === 'active')
    .sort((a, b) => Number(b.preferred) - Number(a.preferred));
  const [chosen, setChosen] = useState<Method | null>(null);
  const isPaying = useRef(false);
  // A choice that changes by itself under the finger would charge a card that nobody chose.
  const isWaiting = isPending || cards.isLoading;
  const adapter = useFocusAdapter();
  // Disabled for the time of the request, the button has lost the focus: a refusal can be answered by Enter again.
  useEffect(() => {
    if (!isWaiting && document.activeElement === document.body) adapter.focus(PAY_KEY);
  }, [isWaiting, adapter]);

  async function pay(): Promise<void> {
    // The second press of a double one comes before the button is drawn as disabled.
    if (isPaying.current) return;
    isPaying.current = true;
    await onPay(method).catch(() => undefined);
    isPaying.current = false;
  }

  const [first] = usable;
  const method: Method = chosen ?? (first === undefined ? { method: 'payme' } : { method: 'card', cardId: first.id });
  const choices: readonly { readonly value: Method; readonly icon: 'wallet' | 'globe'; readonly name: string; readonly hint: string }[] = [
    ...usable.map(({ id, number }) => ({
      value: { method: 'card', cardId: id } as const,
      icon: 'wallet' as const,
      name: t('money.checkout.card', { number: number.slice(-4) }),
      hint: t('money.checkout.card.hint'),
    })),
    { value: { method: 'payme' }, icon: 'globe', name: t('money.checkout.payme'), hint: t('money.checkout.payme.hint') },
  ];
  return (
    <Root>
      <h2>{t('money.checkout.method')}</h2>
      {cards.isLoading && <Skeleton style={{ height: 76, borderRadius: 12 }} />}
      <ul>
        {!cards.isLoading &&
          choices.map(({ value, icon, name, hint }) => (
            <li key={value.method === 'card' ? value.cardId : 'payme'}>
              <Choice
                data-state={isSame(value, method) ? 'on' : undefined}
                aria-pressed={isSame(value, method)}
                onSelect={() => setChosen(value)}
              >
                <Icon name={icon} />
                <span>
                  <strong>{name}</strong>
                  <small>{hint}</small>
                </span>
                {isSame(value, method) && <Icon name="check" size="small" />}
              </Choice>
            </li>
          ))}
      </ul>
      {problem}
      <Button wide variant="primary" focusKey={PAY_KEY} autoFocus disabled={isWaiting} onSelect={() => void pay()}>
        {label}
      </Button>
      <small>{t('money.checkout.secure')}</small>
    </Root>
  );
}
