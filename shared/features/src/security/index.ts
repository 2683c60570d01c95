export { useChangePassword } from './use-change-password.ts';
export { useDeletion } from './use-deletion.ts';
export { useIdentities } from './use-identities.ts';
export { useTwoFactor } from './use-two-factor.ts';
