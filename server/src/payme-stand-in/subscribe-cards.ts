import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '@app/kernel';
import { z } from 'zod';
import { newId } from './receipt.ts';
import { RpcError } from './rpc-error.ts';
import type { Store } from './store.ts';
import { type Behaviour, EXPIRE, findTestCard, maskNumber, refusalOf, SMS_CODE } from './test-cards.ts';

/** A card behind a token. Only the public test cards exist, so nobody's number is kept. */
export type StoredCard = {
  readonly id: string;
  readonly tokenHash: string;
  readonly number: string;
  readonly recurrent: boolean;
  behaviour: Behaviour;
  verified: boolean;
  sentAt: number;
  wrongCodes: number;
};

const WAIT_MS = 60_000;
const CODE_LIVES_MS = 300_000;
const MAX_WRONG = 3;

const TokenSchema = z.object({ token: z.string().min(1) });
const CreateSchema = z.object({
  card: z.object({ number: z.string(), expire: z.string() }),
  save: z.boolean().default(false),
});
const VerifySchema = TokenSchema.extend({ code: z.coerce.string() });

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
/** As long as Payme's. */
const newToken = () => `${newId()}_${randomBytes(225).toString('base64url')}`;

export function createCards({ cards, clock }: { readonly cards: Store<StoredCard>; readonly clock: Clock }) {
  function find(token: string): StoredCard {
    const tokenHash = hashOf(token);
    const card = cards.all().find((one) => one.tokenHash === tokenHash);
    if (card === undefined) throw new RpcError(-31400, 'Card not found');
    return card;
  }

  const present = (card: StoredCard, token: string) => ({
    card: {
      number: maskNumber(card.number),
      expire: `${EXPIRE.slice(0, 2)}/${EXPIRE.slice(2)}`,
      token,
      recurrent: card.recurrent,
      verify: card.verified,
      type: '22618',
    },
  });

  function keep(card: Omit<StoredCard, 'id' | 'tokenHash'>): { readonly card: StoredCard; readonly token: string } {
    const token = newToken();
    const kept = { ...card, id: newId(), tokenHash: hashOf(token) };
    cards.save(kept);
    return { card: kept, token };
  }

  return {
    find,
    methods: {
      'cards.create': (params: unknown) => {
        const { card, save } = CreateSchema.parse(params);
        const known = findTestCard(card.number, card.expire);
        if (known === null) throw new RpcError(-31300, 'Wrong card number or expiry');
        const { behaviour, number } = known;
        const refusal = behaviour === 'expired' || behaviour === 'blocked' ? refusalOf(behaviour) : null;
        if (refusal !== null) throw new RpcError(refusal.code, refusal.message);
        const kept = keep({ number, behaviour, recurrent: save, verified: false, sentAt: 0, wrongCodes: 0 });
        return present(kept.card, kept.token);
      },
      'cards.get_verify_code': (params: unknown) => {
        const card = find(TokenSchema.parse(params).token);
        if (card.behaviour === 'no_sms') throw new RpcError(-31301, 'SMS notification is not connected');
        cards.save(Object.assign(card, { sentAt: clock.now(), wrongCodes: 0 }));
        return { sent: true, phone: '99890*****31', wait: WAIT_MS };
      },
      'cards.verify': (params: unknown) => {
        const { token, code } = VerifySchema.parse(params);
        const card = find(token);
        if (card.sentAt === 0 || clock.now() - card.sentAt > CODE_LIVES_MS) throw new RpcError(-31101, 'The code has expired');
        if (card.wrongCodes >= MAX_WRONG) throw new RpcError(-31102, 'Too many attempts');
        if (code !== SMS_CODE) {
          cards.save(Object.assign(card, { wrongCodes: card.wrongCodes + 1 }));
          throw new RpcError(-31103, 'Wrong code');
        }
        // A verified card gets a new token, so that whoever keeps the old one is found out.
        const kept = keep({ ...card, verified: true });
        cards.remove(card.id);
        return present(kept.card, kept.token);
      },
      'cards.check': (params: unknown) => {
        const { token } = TokenSchema.parse(params);
        return present(find(token), token);
      },
      'cards.remove': (params: unknown) => {
        cards.remove(find(TokenSchema.parse(params).token).id);
        return { success: true };
      },
    },
    /** Lets a saved card go bad, or well again. */
    setBehaviour: (number: string, behaviour: Behaviour): void => {
      for (const card of cards.all()) if (card.number === number) cards.save(Object.assign(card, { behaviour }));
    },
    forget: (number: string): void => {
      for (const card of cards.all()) if (card.number === number) cards.remove(card.id);
    },
    /** A card that was not to be saved pays once. */
    spend: (card: StoredCard): void => {
      if (!card.recurrent) cards.remove(card.id);
    },
  };
}

export type Cards = ReturnType<typeof createCards>;
