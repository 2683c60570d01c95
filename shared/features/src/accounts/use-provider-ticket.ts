import { useState } from 'react';
import { isRefusal, problemsIn, useAppClient, useCountdown, useSubmit } from '../session/index.ts';
import { countryOfTimeZone, deviceTimeZone } from './country.view-model.ts';
import { codeProblem, contactProblem } from './credentials.view-model.ts';
import type { Ticket } from './provider-return.view-model.ts';

/** A provider sign-in that lacks a contact: first the contact, then its code. */
export function useCompleteContact({ ticket }: Ticket, onSignedIn: () => void) {
  const { api, platform, signIn } = useAppClient();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [resendAtMs, setResendAtMs] = useState<number | null>(null);
  const resendInSec = useCountdown(resendAtMs);
  const { kind, name } = platform.profile;
  const country = countryOfTimeZone(deviceTimeZone());

  const asking = useSubmit<string, 'contact'>({
    check: (contact) => problemsIn({ contact: contactProblem(contact) }),
    codes: { 'auth.contact_taken': 'contact' },
    paths: { contact: { field: 'contact', text: 'auth.error.loginForm' } },
    send: async (contact) => {
      const answer = await api.accounts.completeContact({ body: { ticket, contact: contact.trim(), country } });
      if (!('sentTo' in answer)) return;
      setSentTo(answer.sentTo);
      setResendAtMs(Date.now() + answer.resendAfterSec * 1000);
    },
  });
  const checking = useSubmit<string, 'code'>({
    check: (code) => problemsIn({ code: codeProblem(code) }),
    codes: { 'auth.code_invalid': 'code', 'auth.code_expired': 'code', 'auth.code_used_up': 'code' },
    send: async (code) => {
      const answer = await api.accounts.completeContact({ body: { ticket, code, device: { kind, name } } });
      if (!('tokens' in answer)) return;
      await signIn(answer);
      onSignedIn();
    },
  });
  return { sentTo, resendInSec, asking, checking, changeContact: () => setSentTo(null) };
}

/** Linking a provider to the account that has its address, by that account's password and, where it has one, its second factor. */
export function useLinkWithPassword({ ticket }: Ticket) {
  const { api, platform, signIn, deviceToken } = useAppClient();
  const [isSecondStep, setSecondStep] = useState(false);
  const { kind, name } = platform.profile;
  const form = useSubmit<{ readonly password: string; readonly mfaCode: string }, 'password' | 'mfaCode'>({
    check: ({ password, mfaCode }) =>
      problemsIn({
        password: password === '' ? 'auth.error.required' : undefined,
        mfaCode: isSecondStep ? codeProblem(mfaCode.trim()) : undefined,
      }),
    codes: { 'auth.credentials_invalid': 'password', 'auth.mfa_code_invalid': 'mfaCode' },
    send: async ({ password, mfaCode }) => {
      const known = await deviceToken();
      const body = {
        ticket,
        password,
        device: { kind, name },
        ...(known === undefined ? {} : { deviceToken: known }),
        ...(isSecondStep ? { mfaCode: mfaCode.trim() } : {}),
      };
      await signIn(await api.accounts.linkWithPassword({ body }));
    },
    handle: (error) => {
      const asksMore = isRefusal(error, 'auth.mfa_required');
      if (asksMore) setSecondStep(true);
      return asksMore;
    },
  });
  return { ...form, isSecondStep };
}
