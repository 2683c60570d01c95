import { EVERYBODY, type Rows, SIGNED_IN } from './row.ts';

const device = { kind: 'web', name: 'Jest' } as const;
const codeVerifier = 'v'.repeat(43);

type Identity =
  | 'verifyContact'
  | 'changeContact'
  | 'forgotPassword'
  | 'resetPassword'
  | 'changePassword'
  | 'startTotp'
  | 'confirmTotp'
  | 'disableTotp'
  | 'renewRecoveryCodes'
  | 'stepUp'
  | 'exchangeCode'
  | 'completeContact'
  | 'linkWithPassword'
  | 'listIdentities'
  | 'linkIdentity'
  | 'unlinkIdentity';

/** Who somebody is: contacts, passwords, the second factor, outside providers. */
export const identity: Pick<Rows<'accounts'>, Identity> = {
  verifyContact: {
    may: SIGNED_IN,
    call: () => ({ params: { channel: 'phone' }, body: { code: '123456' } }),
    told: 'accounts.contact_missing',
  },
  changeContact: {
    may: SIGNED_IN,
    call: () => ({ params: { channel: 'email' }, body: { value: 'next@example.uz', password: 'wrong horse' } }),
    told: 'auth.credentials_invalid',
  },
  forgotPassword: { may: EVERYBODY, call: () => ({ body: { login: 'nobody@example.uz', country: 'UZ', locale: 'uz' } }) },
  resetPassword: {
    may: EVERYBODY,
    call: () => ({
      body: { login: 'nobody@example.uz', code: '123456', password: 'correct horse', deviceToken: 'x', country: 'UZ' },
    }),
    told: 'auth.code_invalid',
  },
  changePassword: {
    may: SIGNED_IN,
    call: () => ({ body: { currentPassword: 'wrong horse', newPassword: 'correct horse' } }),
    told: 'auth.credentials_invalid',
  },
  startTotp: { may: SIGNED_IN, call: () => ({}), late: 1 },
  confirmTotp: { may: SIGNED_IN, call: () => ({ body: { code: '123456' } }), told: 'auth.mfa_not_started' },
  disableTotp: { may: SIGNED_IN, call: () => ({ body: { code: '123456' } }), told: 'auth.mfa_not_started' },
  renewRecoveryCodes: { may: SIGNED_IN, call: () => ({ body: { code: '123456' } }), told: 'auth.mfa_not_started' },
  stepUp: { may: SIGNED_IN, call: () => ({ body: { code: '123456' } }), told: 'auth.mfa_not_started' },
  exchangeCode: {
    may: EVERYBODY,
    call: () => ({ body: { code: 'x', codeVerifier, mfaCode: '123456', device } }),
    told: 'auth.exchange_invalid',
  },
  completeContact: {
    may: EVERYBODY,
    call: () => ({ body: { ticket: 'x', contact: 'next@example.uz', code: '123456', country: 'UZ', device } }),
    told: 'auth.ticket_invalid',
  },
  linkWithPassword: {
    may: EVERYBODY,
    call: () => ({ body: { ticket: 'x', password: 'correct horse', mfaCode: '123456', deviceToken: 'x', device } }),
    told: 'auth.ticket_invalid',
  },
  listIdentities: { may: SIGNED_IN, call: () => ({}) },
  linkIdentity: { may: SIGNED_IN, call: () => ({ body: { code: 'x', codeVerifier } }), told: 'auth.exchange_invalid' },
  unlinkIdentity: { may: SIGNED_IN, call: () => ({ params: { provider: 'google' } }), told: 'auth.identity_not_found' },
};
