import type { SavedCard } from '@app/contracts';
import { useCardChanges, useCards } from '@app/features/payments';
import { describeProblem } from '@app/features/session';
import { useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Button, EmptyState, Icon, Pill, Skeleton } from '@app/ui';
import { useState } from 'react';
import { ConfirmDialog } from '../../layouts/confirm-dialog.tsx';
import { AccountSubpage } from '../account/account-subpage.tsx';
import { CardForm } from './card-form.tsx';
import { MoneyList, MoneyRow, StateMark } from './money-row.tsx';

/** Saved cards: which one renews, and how to add or forget one. */
export function CardsPage() {
  const t = useT('money');
  const cards = useCards();
  const [form, setForm] = useState<{ readonly waiting: SavedCard | null } | null>(null);
  const [removing, setRemoving] = useState<SavedCard | null>(null);
  const addButton = (
    <Button variant="primary" autoFocus icon="plus" onSelect={() => setForm({ waiting: null })}>
      {t('money.cards.add')}
    </Button>
  );
  return (
    <AccountSubpage title={t('money.cards.title')} actions={cards.data !== undefined && cards.data.items.length > 0 && addButton}>
      <QueryGate query={cards} loading={<Skeleton style={{ height: 180, borderRadius: 14 }} />}>
        {({ items }: { readonly items: readonly SavedCard[] }) =>
          items.length === 0 ? (
            <EmptyState icon="wallet" title={t('money.cards.empty.title')} text={t('money.cards.empty.text')} action={addButton} />
          ) : (
            <MoneyList>
              {items.map((card) => (
                <CardRow key={card.id} card={card} onCode={() => setForm({ waiting: card })} onRemove={() => setRemoving(card)} />
              ))}
            </MoneyList>
          )
        }
      </QueryGate>
      {form !== null && <CardForm waiting={form.waiting} onClose={() => setForm(null)} />}
      {removing !== null && <RemoveDialog card={removing} onClose={() => setRemoving(null)} />}
    </AccountSubpage>
  );
}

type CardRowProps = { readonly card: SavedCard; readonly onCode: () => void; readonly onRemove: () => void };

function CardRow({ card, onCode, onRemove }: CardRowProps) {
  const t = useT('money');
  const { prefer } = useCardChanges();
  const { number, expire, state, preferred } = card;
  return (
    <MoneyRow>
      <Icon name="wallet" />
      <div>
        <h2>{number}</h2>
        <p>{expire}</p>
        {prefer.isError && <p role="alert">{t(describeProblem(prefer.error).textKey)}</p>}
      </div>
      {state !== 'active' && <StateMark data-tone="warn">{t(`money.cards.state.${state}`)}</StateMark>}
      {preferred && <Pill>{t('money.cards.preferred')}</Pill>}
      {state === 'awaiting_code' && (
        <Button small variant="primary" onSelect={onCode}>
          {t('money.cards.enterCode')}
        </Button>
      )}
      {state === 'active' && !preferred && (
        <Button small disabled={prefer.isPending} onSelect={() => prefer.mutate(card.id)}>
          {t('money.cards.prefer')}
        </Button>
      )}
      <Button small onSelect={onRemove}>
        {t('money.cards.remove')}
      </Button>
    </MoneyRow>
  );
}

function RemoveDialog({ card, onClose }: { readonly card: SavedCard; readonly onClose: () => void }) {
  const t = useT('money');
  const { remove } = useCardChanges();
  return (
    <ConfirmDialog
      title={t('money.cards.remove.title', { number: card.number })}
      text={t('money.cards.remove.text')}
      confirmLabel={t('money.cards.remove')}
      keepLabel={t('money.subscription.keep')}
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(card.id, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
