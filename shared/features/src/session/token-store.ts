import type { TokenStore } from '@app/api-client';
import { TokensSchema } from '@app/contracts';
import type { Platform } from '@app/platform';

const KEY = 'tokens';

function parseTokens(text: string | null) {
  if (text === null) return null;
  try {
    const parsed = TokensSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Tokens in the device's secret store. Nothing is kept in memory: another window may have renewed them. */
export function createTokenStore({ secrets, exclusively }: Platform): TokenStore {
  return {
    read: async () => parseTokens(await secrets.read(KEY)),
    write: (tokens) => secrets.write(KEY, JSON.stringify(tokens)),
    clear: () => secrets.delete(KEY),
    exclusively: (work) => exclusively('tokens', work),
  };
}
