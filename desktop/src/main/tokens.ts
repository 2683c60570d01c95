import { TokensSchema } from '@app/contracts';
import type { SecretFile } from './secret-file.ts';

/** The window writes its tokens under this name. */
const KEY = 'tokens';
const POLL_MS = 500;
const PATIENCE_MS = 15_000;

/**
 * Access tokens as the window stores them. Only the window renews them: two that spend the same refresh token would look like a thief
 * to the server, which then signs the device out.
 */
export function createTokens(secrets: Pick<SecretFile, 'read'>, askWindow: () => void) {
  async function accessToken(): Promise<string | null> {
    const text = await secrets.read(KEY);
    if (text === null) return null;
    try {
      return TokensSchema.parse(JSON.parse(text)).accessToken;
    } catch {
      return null;
    }
  }

  async function renewToken(): Promise<void> {
    const stale = await accessToken();
    askWindow();
    for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += POLL_MS) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      if ((await accessToken()) !== stale) return;
    }
  }

  return { accessToken, renewToken };
}
