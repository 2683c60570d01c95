import type { Channel, User, Verification } from '@app/contracts';
import { useState } from 'react';
import { isRefusal, problemsIn, useAppClient, useCountdown, useSubmit } from '../session/index.ts';
import { codeProblem, contactProblem, parseContact } from './credentials.view-model.ts';

/** Where the person's next code goes: the contact that is not confirmed yet; null when there is none. */
export function unverifiedChannel({ email, phone, emailVerified, phoneVerified }: User): Channel | null {
  if (phone !== null && !phoneVerified) return 'phone';
  return email !== null && !emailVerified ? 'email' : null;
}

const DEFAULT_WAIT_SEC = 60;

type Sent = { readonly to: string; readonly resendAtMs: number };

/** Confirming a contact by a one-time code, and putting another in its place. Call `send` when the form is shown. */
export function useVerification(initialChannel: Channel, contact: string) {
  const { api, updateUser } = useAppClient();
  const [channel, setChannel] = useState(initialChannel);
  const [sent, setSent] = useState<Sent | null>(null);
  const resendInSec = useCountdown(sent?.resendAtMs ?? null);

  const note = ({ sentTo, resendAfterSec }: Verification) => setSent({ to: sentTo, resendAtMs: Date.now() + resendAfterSec * 1000 });

  const sending = useSubmit<void>({
    send: async () => note(await api.accounts.verifyContact({ params: { channel }, body: {} })),
    // One is on its way already: registering sent it, or another window did.
    handle: (error) => {
      if (!isRefusal(error, 'auth.code_too_soon')) return false;
      setSent({ to: sent?.to ?? contact, resendAtMs: Date.now() + (error.retryAfterSec ?? DEFAULT_WAIT_SEC) * 1000 });
      return true;
    },
  });

  const checking = useSubmit<string, 'code'>({
    check: (code) => problemsIn({ code: codeProblem(code) }),
    codes: { 'auth.code_invalid': 'code', 'auth.code_expired': 'code', 'auth.code_used_up': 'code' },
    send: async (code) => {
      await api.accounts.verifyContact({ params: { channel }, body: { code } });
      await updateUser(await api.accounts.getMe());
    },
  });

  const changing = useSubmit<{ readonly value: string; readonly password: string }, 'value' | 'password'>({
    check: ({ value }) => problemsIn({ value: contactProblem(value) }),
    codes: { 'auth.credentials_invalid': 'password', 'auth.contact_taken': 'value' },
    paths: { value: { field: 'value', text: 'auth.error.loginForm' } },
    send: async ({ value, password }) => {
      const next = parseContact(value);
      const target: Channel = next !== null && 'email' in next ? 'email' : 'phone';
      const body = { value: value.trim(), ...(password === '' ? {} : { password }) };
      const answer = await api.accounts.changeContact({ params: { channel: target }, body });
      setChannel(target);
      checking.forget();
      note(answer);
    },
  });

  return { sentTo: sent?.to ?? null, resendInSec, sending, checking, changing };
}
