import type { SavedCard } from '@app/contracts';
import { type CardProblems, checkCard, formatCardNumber, formatExpiry, useCardChanges } from '@app/features/payments';
import { describeProblem, useCountdown } from '@app/features/session';
import { useT } from '@app/i18n';
import { SECOND_MS } from '@app/kernel';
import { Button, ButtonRow, CodeInput, Dialog, TextField, token } from '@app/ui';
import { type FormEvent, useState } from 'react';
import { styled } from 'styled-components';

const Fields = styled.div`
  & > * + * { margin-top: 20px; }
  & > p { font-size: ${token.metaSize}; color: ${token.text3}; }
  & > p[role='alert'] { color: ${token.error}; }
`;

type CardFormProps = {
  /** A card whose code was not entered yet; null to begin with a new one. */
  readonly waiting: SavedCard | null;
  readonly onClose: () => void;
};

/** Adds a card in two steps: its number, which goes straight to the provider, then the code that its phone was sent. */
export function CardForm({ waiting, onClose }: CardFormProps) {
  const t = useT('money');
  const [step, setStep] = useState<{ readonly card: SavedCard; readonly sentTo: string | null; readonly resendAtMs: number } | null>(
    waiting === null ? null : { card: waiting, sentTo: null, resendAtMs: 0 },
  );
  return (
    <Dialog title={t(step === null ? 'money.cards.add' : 'money.cards.enterCode')} onClose={onClose}>
      {step === null ? (
        <NumberStep
          onDone={(card, sentTo, resendAfterSec) => setStep({ card, sentTo, resendAtMs: Date.now() + resendAfterSec * SECOND_MS })}
          onClose={onClose}
        />
      ) : (
        <CodeStep {...step} onClose={onClose} />
      )}
    </Dialog>
  );
}

type NumberStepProps = {
  readonly onDone: (card: SavedCard, sentTo: string, resendAfterSec: number) => void;
  readonly onClose: () => void;
};

const NO_PROBLEMS: CardProblems = { number: null, expiry: null };

// Payme's rules for the form (payme.md §9.1): no action, and nothing here is ever sent to us.
function NumberStep({ onDone, onClose }: NumberStepProps) {
  const t = useT('money');
  const { add } = useCardChanges();
  const [number, setNumber] = useState('');
  const [expiry, setExpiry] = useState('');
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { card, problems: found } = checkCard(number, expiry, Date.now());
    setProblems(found ?? NO_PROBLEMS);
    if (card !== null && !add.isPending)
      add.mutate(card, { onSuccess: ({ card: saved, sentTo, resendAfterSec }) => onDone(saved, sentTo, resendAfterSec) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Fields>
        <TextField
          name="card-number"
          label={t('money.cards.number')}
          value={number}
          onChange={(typed) => setNumber(formatCardNumber(typed))}
          type="tel"
          autoComplete="cc-number"
          placeholder="8600 0000 0000 0000"
          autoFocus
          error={problems.number === null ? undefined : t(problems.number)}
        />
        <TextField
          name="card-expiry"
          label={t('money.cards.expire')}
          value={expiry}
          onChange={(typed) => setExpiry(formatExpiry(typed))}
          type="tel"
          autoComplete="cc-exp"
          placeholder="03/29"
          error={problems.expiry === null ? undefined : t(problems.expiry)}
        />
        {add.isError && <p role="alert">{t(describeProblem(add.error).textKey)}</p>}
        <ButtonRow>
          <Button variant="primary" element="submit" disabled={add.isPending}>
            {t('money.cards.next')}
          </Button>
          <Button onSelect={onClose}>{t('common.cancel')}</Button>
        </ButtonRow>
        <p>{t('money.checkout.secure')}</p>
      </Fields>
    </form>
  );
}

const CODE_LENGTH = 6;

type CodeStepProps = {
  readonly card: SavedCard;
  /** Masked phone; null when the code was sent in an earlier visit. */
  readonly sentTo: string | null;
  readonly resendAtMs: number;
  readonly onClose: () => void;
};

function CodeStep({ card, sentTo, resendAtMs, onClose }: CodeStepProps) {
  const t = useT('money');
  const { verify } = useCardChanges();
  const [code, setCode] = useState('');
  const [tries, setTries] = useState(0);
  const waitSec = useCountdown(resendAtMs);
  const startAnew = () => {
    setCode('');
    setTries(tries + 1);
  };
  const enter = (typed: string) => {
    setCode(typed);
    if (typed.length === CODE_LENGTH) verify.mutate({ id: card.id, code: typed }, { onSuccess: onClose, onError: startAnew });
  };
  const label = sentTo === null ? t('money.cards.enterCode') : t('money.cards.code', { phone: sentTo });
  return (
    <Fields>
      <p>{sentTo === null ? card.number : label}</p>
      {/* Disabled for the time of the request, the old one has lost the focus. */}
      <CodeInput
        key={tries}
        length={CODE_LENGTH}
        value={code}
        onChange={enter}
        label={label}
        autoFocus
        disabled={verify.isPending}
        digits
        invalid={verify.isError}
      />
      {verify.isError && <p role="alert">{t(describeProblem(verify.error).textKey)}</p>}
      <ButtonRow>
        <Button small disabled={waitSec > 0 || verify.isPending} onSelect={() => verify.mutate({ id: card.id })}>
          {t('money.cards.resend')}
          {waitSec > 0 && ` (${waitSec})`}
        </Button>
        <Button small onSelect={onClose}>
          {t('common.cancel')}
        </Button>
      </ButtonRow>
    </Fields>
  );
}
