export {
  AGE_LIMITS,
  type AgeLimit,
  ageLimitsFor,
  type ProfileValues,
  profileOfKey,
  profilesLeft,
  valuesOf,
  withKids,
} from './profiles.view-model.ts';
export { useEnterProfile } from './use-enter-profile.ts';
export { useDeleteProfile, useKnowHousehold, useProfiles, useSaveProfile } from './use-profiles.ts';
