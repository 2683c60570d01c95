import { AppError, type PaymentSettings } from '@app/contracts';
import { z } from 'zod';

const AnswerSchema = z.object({
  result: z.object({ card: z.object({ token: z.string() }) }).optional(),
  error: z.object({ code: z.int() }).optional(),
});

/**
 * Has the provider keep a card and gives its token (payme.md §9.2): number and expiry go from the form to the provider and never to us.
 * @throws AppError `payments.card_refused`, `payments.provider_unavailable`.
 */
export async function createCardToken(
  { merchantId, subscribeUrl }: PaymentSettings['payme'],
  card: { readonly number: string; readonly expire: string },
): Promise<string> {
  const answer = await fetch(subscribeUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Auth': merchantId },
    body: JSON.stringify({ id: Date.now(), method: 'cards.create', params: { card, save: true } }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).then(
    (response) => response.json(),
    (cause: unknown) => {
      throw new AppError('payments.provider_unavailable', {}, { cause });
    },
  );
  const parsed = AnswerSchema.safeParse(answer);
  const token = parsed.data?.result?.card.token;
  if (token === undefined) throw new AppError('payments.card_refused');
  return token;
}
