export { type AppClient, createAppClient } from './app-client.ts';
export { AppClientProvider, useAppClient } from './app-client-context.tsx';
export { type FormProblemKey, type FormProblems, hasProblems, problemsIn } from './form.view-model.ts';
export { type Preferences, preferencesSlice } from './preferences.slice.ts';
export {
  type AccountPage,
  describeProblem,
  isRefusal,
  type ProblemAction,
  type ProblemView,
  problemTextKey,
} from './problem.view-model.ts';
export { type SessionState, sessionSlice } from './session.slice.ts';
export { type AppStore, useAppSelector } from './store.ts';
export { type UploadItem, type UploadState, uploadsSlice } from './uploads.slice.ts';
export { useCountdown } from './use-countdown.ts';
export { useOnline } from './use-online.ts';
export { usePreferences } from './use-preferences.ts';
export { useHasRole, useSession, useUser } from './use-session.ts';
export { useSubmit } from './use-submit.ts';
