import { newId } from '../../src/db/index.ts';
import { household } from './accounts-household.ts';
import { identity } from './accounts-identity.ts';
import { EVERYBODY, HOUSEHOLD, type Rows, SIGNED_IN } from './row.ts';

const device = { kind: 'web', name: 'Jest' } as const;

export const accounts: Rows<'accounts'> = {
  ...identity,
  ...household,
  register: {
    may: EVERYBODY,
    call: () => ({
      body: {
        firstName: 'A',
        lastName: 'B',
        email: `${newId()}@example.uz`,
        password: 'correct horse',
        locale: 'uz',
        country: 'UZ',
        device,
      },
    }),
  },
  login: {
    may: EVERYBODY,
    call: () => ({
      body: { login: 'nobody@example.uz', password: 'wrong horse', deviceToken: 'x', mfaCode: '123456', country: 'UZ', device },
    }),
    told: 'auth.credentials_invalid',
  },
  refresh: { may: EVERYBODY, call: () => ({ body: { refreshToken: 'x' } }), told: 'auth.refresh_invalid' },
  logout: { may: HOUSEHOLD, call: () => ({}), late: 3 },
  listProviders: { may: EVERYBODY, call: () => ({}) },
  createDeviceCode: { may: EVERYBODY, call: () => ({ body: { device } }) },
  pollDeviceToken: { may: EVERYBODY, call: () => ({ body: { deviceCode: 'x' } }), told: 'auth.code_expired' },
  findPendingDevice: { may: HOUSEHOLD, call: ({ userCode }) => ({ query: { userCode } }) },
  approveDevice: { may: SIGNED_IN, call: ({ userCode }) => ({ body: { userCode, approve: false } }), late: 1 },
  getMe: { may: HOUSEHOLD, call: () => ({}) },
  updateMe: { may: SIGNED_IN, call: () => ({ body: { firstName: 'A', lastName: 'B', country: 'UZ' } }) },
  listSessions: { may: HOUSEHOLD, call: () => ({ query: { limit: 2 } }) },
  revokeSession: {
    may: SIGNED_IN,
    foreign: { told: 'accounts.session_not_found' },
    call: ({ deviceSessionId }) => ({ params: { id: deviceSessionId } }),
    late: 1,
  },
  revokeOtherSessions: { may: SIGNED_IN, call: () => ({}), late: 2 },
};
