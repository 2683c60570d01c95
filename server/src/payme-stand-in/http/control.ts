import express, { Router } from 'express';
import { z } from 'zod';
import type { Cards } from '../subscribe-cards.ts';
import type { Receipts } from '../subscribe-receipts.ts';
import type { Switches } from '../switches.ts';

export type ControlDeps = {
  readonly switches: Switches;
  readonly subscribeCards: Cards;
  readonly subscribeReceipts: Receipts;
};

const BEHAVIOURS = ['works', 'no_sms', 'expired', 'blocked', 'insufficient_funds', 'declined', 'system_error', 'slow_error'] as const;

const ControlSchema = z.strictObject({
  /** A scenario or a mishap, for the next `times` calls of `method` (or presses of Pay: `checkout`). */
  next: z.string().optional(),
  method: z.string().default('receipts.pay'),
  times: z.number().int().min(1).max(1000).default(1),
  /** Whether the Subscribe API answers at all. */
  down: z.boolean().optional(),
  /** How payments end that `unknown` left open. */
  settle: z.enum(['paid', 'declined']).optional(),
  /** Lets saved cards of a number go bad, or well. */
  card: z.strictObject({ number: z.string(), behaves: z.enum(BEHAVIOURS) }).optional(),
  /** Forgets the saved cards of a number, as if their owners had removed them at Payme. */
  forget: z.string().optional(),
  /** Forgets what was planned. */
  clear: z.boolean().optional(),
});

/** `POST /control`: what shall go wrong next. */
export function controlRouter({ switches, subscribeCards, subscribeReceipts }: ControlDeps): Router {
  const router = Router();
  const plan = ({ clear, next, method, times }: z.output<typeof ControlSchema>): boolean => {
    if (clear === true) switches.clear();
    return next === undefined || switches.plan(next, method, times);
  };
  router.get('/', (_req, res) => void res.json({ planned: switches.planned(), down: switches.isDown() }));
  router.post('/', express.json(), async (req, res) => {
    const asked = ControlSchema.safeParse(req.body);
    if (!asked.success) return void res.status(400).json({ errors: asked.error.issues });
    const { down, settle, card, forget } = asked.data;
    if (!plan(asked.data)) return void res.status(400).json({ errors: [{ path: ['next'] }] });
    if (down !== undefined) switches.setDown(down);
    if (card !== undefined) subscribeCards.setBehaviour(card.number.replace(/\s/g, ''), card.behaves);
    if (forget !== undefined) subscribeCards.forget(forget);
    if (settle !== undefined) await subscribeReceipts.settle(settle === 'paid');
    res.json({ planned: switches.planned(), down: switches.isDown() });
  });
  return router;
}
