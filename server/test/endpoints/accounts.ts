import { newId } from '../../src/db/index.ts';
import { EVERYBODY, type Rows, SIGNED_IN } from './row.ts';

const device = { kind: 'web', name: 'Jest' } as const;

export const accounts: Rows<'accounts'> = {
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
    call: () => ({ body: { login: 'nobody@example.uz', password: 'wrong horse', deviceToken: 'x', country: 'UZ', device } }),
    told: 'auth.credentials_invalid',
  },
  refresh: { may: EVERYBODY, call: () => ({ body: { refreshToken: 'x' } }), told: 'auth.refresh_invalid' },
  logout: { may: SIGNED_IN, call: () => ({}), late: 3 },
  listProviders: { may: EVERYBODY, call: () => ({}) },
  createDeviceCode: { may: EVERYBODY, call: () => ({ body: { device } }) },
  pollDeviceToken: { may: EVERYBODY, call: () => ({ body: { deviceCode: 'x' } }), told: 'auth.code_expired' },
  findPendingDevice: { may: SIGNED_IN, call: ({ userCode }) => ({ query: { userCode } }) },
  approveDevice: { may: SIGNED_IN, call: ({ userCode }) => ({ body: { userCode, approve: false } }), late: 1 },
  getMe: { may: SIGNED_IN, call: () => ({}) },
  updateMe: { may: SIGNED_IN, call: () => ({ body: { firstName: 'A', lastName: 'B', country: 'UZ' } }) },
  listProfiles: { may: SIGNED_IN, call: () => ({}) },
  updateProfile: {
    may: SIGNED_IN,
    foreign: { told: 'accounts.profile_not_found' },
    call: ({ profileId }) => ({ params: { id: profileId }, body: { name: 'A', locale: 'uz' } }),
  },
  listSessions: { may: SIGNED_IN, call: () => ({ query: { limit: 2 } }) },
  revokeSession: {
    may: SIGNED_IN,
    foreign: { told: 'accounts.session_not_found' },
    call: ({ deviceSessionId }) => ({ params: { id: deviceSessionId } }),
    late: 1,
  },
  revokeOtherSessions: { may: SIGNED_IN, call: () => ({}), late: 2 },
};
