export type { FieldProblems, SignInField, SignInValues, SignUpField, SignUpValues } from './credentials.view-model.ts';
export type { Pairing } from './pairing.view-model.ts';
export { useDevicePairing } from './use-device-pairing.ts';
export { usePendingDevice } from './use-pending-device.ts';
export { useSessions } from './use-sessions.ts';
export { useSignIn } from './use-sign-in.ts';
export { useSignUp } from './use-sign-up.ts';
export { cleanUserCode, formatUserCode, USER_CODE_LENGTH } from './user-code.view-model.ts';
