import { PutOfferBodySchema } from '@app/contracts';
import { expect, it } from '@jest/globals';
import { TITLES } from '../catalog/titles.ts';
import { offerBody } from './sales.ts';

const NOW = Date.UTC(2026, 10, 23, 9, 20);

it('sells a film to rent and to buy, one ahead of its release, and an evening at a full hour', () => {
  const offers = TITLES.flatMap(({ sale, releaseInDays }) =>
    (sale?.offers ?? []).map((offer) => {
      const releaseAt = releaseInDays === undefined ? null : new Date(NOW + releaseInDays * 86_400_000).toISOString();
      return [offer.kind, PutOfferBodySchema.parse(offerBody(offer, { releaseAt }, NOW))] as const;
    }),
  );
  const byKind = Object.fromEntries(offers);
  expect(Object.keys(byKind).sort()).toEqual(['buy', 'preorder', 'rent', 'ticket']);
  expect(byKind['rent']).toMatchObject({ priceAmount: 990_000, memberPriceAmount: 490_000, releaseAt: null, releaseZone: null });
  expect(byKind['preorder']).toMatchObject({ releaseAt: '2026-12-05T09:20:00.000Z', releaseZone: 'Asia/Tashkent' });
  expect(byKind['ticket']?.releaseAt).toBe('2026-11-28T10:00:00.000Z');
});
