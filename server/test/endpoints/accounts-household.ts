import { ADMINS, HOUSEHOLD, MODERATORS, type Rows, SIGNED_IN } from './row.ts';

const foreignProfile = { told: 'accounts.profile_not_found' } as const;

/** Rows of the household, of staff and of leaving: the other half of `accounts.ts`. */
export const household = {
  listProfiles: { may: HOUSEHOLD, call: () => ({}) },
  createProfile: {
    may: SIGNED_IN,
    call: () => ({ body: { name: 'A', locale: 'uz', avatar: 'teal', kids: false, maxAge: 16, pin: '4711', ownerPin: '0000' } }),
  },
  updateProfile: {
    may: SIGNED_IN,
    foreign: foreignProfile,
    call: ({ profileId }) => ({
      params: { id: profileId },
      body: { name: 'A', locale: 'uz', avatar: 'teal', kids: false, maxAge: 18, pin: null, ownerPin: '0000' },
    }),
  },
  enterProfile: { may: HOUSEHOLD, foreign: foreignProfile, call: ({ profileId }) => ({ body: { profileId, pin: '0000' } }) },
  deleteProfile: {
    may: SIGNED_IN,
    foreign: foreignProfile,
    call: ({ secondProfileId }) => ({ params: { id: secondProfileId } }),
    late: 1,
  },
  deleteMe: { may: SIGNED_IN, call: () => ({ body: { password: 'correct horse battery' } }), late: 2 },
  restoreMe: { may: SIGNED_IN, call: () => ({}), late: 2 },
  applyAsAuthor: {
    may: SIGNED_IN,
    call: () => ({ body: { channelName: 'Channel', about: 'What I make is worth seeing.' } }),
    told: 'accounts.application_open',
  },
  getAuthorApplication: { may: HOUSEHOLD, call: () => ({}) },
  listAuthorApplications: { may: MODERATORS, call: () => ({ query: { state: 'waiting', limit: 2 } }) },
  decideAuthorApplication: {
    may: MODERATORS,
    foreign: { may: MODERATORS, told: 'accounts.application_not_found' },
    own: 'accounts.own_application',
    call: ({ applicationId }) => ({ params: { id: applicationId }, body: { approve: false, reason: 'Too short' } }),
    late: 1,
  },
  listUsers: { may: ADMINS, call: () => ({ query: { q: 'a', role: 'viewer', limit: 2 } }) },
  setUserRoles: {
    may: ADMINS,
    foreign: { may: ADMINS, told: 'accounts.account_not_found' },
    own: 'accounts.own_roles',
    call: ({ accountId }) => ({ params: { id: accountId }, body: { roles: ['viewer', 'author'], reason: 'Asked for' } }),
    late: 1,
  },
  listAudit: { may: ADMINS, call: ({ accountId }) => ({ query: { actorId: accountId, action: 'a.b', subjectId: 'x', limit: 2 } }) },
} as const satisfies Partial<Rows<'accounts'>>;
