import type { FormProblemKey } from '@app/features/session';
import { ProviderButtons } from './provider-buttons.tsx';

type ReauthenticationProps = {
  /** What is wrong with a form. */
  readonly problem: FormProblemKey | null;
  /** Where to come back to. */
  readonly next: string;
};

/** For accounts without a password: the provider says once more who it is. Shows nothing while the server does not ask. */
export function Reauthentication({ problem, next }: ReauthenticationProps) {
  return problem === 'errors.auth.reauthentication_required' ? <ProviderButtons next={next} /> : null;
}
