import { endpoints } from '@app/contracts';
import { type Route, route } from '../../../http/index.ts';
import type { Cards } from './cards.service.ts';

const { payments } = endpoints;

export function cardsRoutes(cards: Cards): Route[] {
  return [
    route(payments.listCards, async ({ actor }) => cards.list(actor)),
    route(payments.addCard, async ({ actor, body }) => cards.add(actor, body.token)),
    route(payments.verifyCard, async ({ actor, params, body }) => cards.verify(actor, params.id, body.code)),
    route(payments.preferCard, async ({ actor, params }) => cards.prefer(actor, params.id)),
    route(payments.removeCard, async ({ actor, params }) => cards.remove(actor, params.id)),
  ];
}
