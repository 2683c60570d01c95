import { z } from 'zod';
import type { Sealer } from '../../config/index.ts';
import type { Db } from '../../db/index.ts';
import { defineJob, type JobHandler, resealJob } from '../../jobs/index.ts';
import { listSecrets, replaceSecret } from './second-factor.repository.ts';

const resealSecrets = defineJob('accounts.reseal-secrets', z.object({}), { concurrency: 1, lockMs: 120_000, retries: 3 });

export function resealSecretsJob({ db, sealer }: { readonly db: Db; readonly sealer: Sealer }): JobHandler {
  return resealJob({
    job: resealSecrets,
    sealer,
    list: (after, limit) => listSecrets(db, after, limit),
    put: (factor, sealed) => replaceSecret(db, factor, sealed),
  });
}
