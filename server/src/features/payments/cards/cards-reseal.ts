import { z } from 'zod';
import type { Sealer } from '../../../config/index.ts';
import type { Db } from '../../../db/index.ts';
import { defineJob, type JobHandler, resealJob } from '../../../jobs/index.ts';
import { listTokens, replaceToken } from './cards.repository.ts';

const resealCards = defineJob('payments.reseal-cards', z.object({}), { concurrency: 1, lockMs: 120_000, retries: 3 });

export function resealCardsJob({ db, sealer }: { readonly db: Db; readonly sealer: Sealer }): JobHandler {
  return resealJob({
    job: resealCards,
    sealer,
    list: (after, limit) => listTokens(db, after, limit),
    put: (card, sealed) => replaceToken(db, card, sealed),
  });
}
