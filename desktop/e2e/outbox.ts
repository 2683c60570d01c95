import { expect } from '@playwright/test';
import { z } from 'zod';

const OutboxSchema = z.object({ items: z.array(z.object({ to: z.string(), code: z.string().nullish(), at: z.string() })) });

/** The newest code that was sent to a contact and is not `besides`; waits until there is one. */
export async function codeSentTo(baseUrl: string, contact: string, besides = ''): Promise<string> {
  let found = '';
  await expect(async () => {
    const answer = await fetch(new URL('/api/v1/dev/outbox', baseUrl));
    const { items } = OutboxSchema.parse(await answer.json());
    const codes = items
      .filter(({ to, code }) => to === contact && code != null && code !== besides)
      .sort((a, b) => b.at.localeCompare(a.at));
    found = codes[0]?.code ?? '';
    expect(found).toMatch(/^\d{6}$/);
  }).toPass({ intervals: [200], timeout: 10_000 });
  return found;
}
