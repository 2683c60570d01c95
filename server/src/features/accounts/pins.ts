import { AppError } from '@app/contracts';
import type { ProfileId } from '@app/kernel';
import { type Attempts, pinAttemptsOf } from './accounts.cache.ts';
import type { Passwords } from './passwords.ts';

const isWrong = (error: unknown): boolean => error instanceof AppError && error.code === 'accounts.pin_invalid';

/** Locks of profiles: hashed as slowly as passwords, since four digits are no secret to anybody who has the table. */
export function createPins({ passwords, attempts }: { readonly passwords: Passwords; readonly attempts: Attempts }) {
  return {
    hash: (pin: string): Promise<string> => passwords.hash(pin),
    /** Five wrong ones in 15 minutes close the profile to guesses. @throws AppError `accounts.pin_invalid`, `auth.too_many_attempts`. */
    check: (profile: { readonly id: ProfileId; readonly pinHash: string | null }, pin: string): Promise<void> =>
      attempts.run([pinAttemptsOf(profile.id)], isWrong, async () => {
        if (!(await passwords.matches(profile.pinHash, pin))) throw new AppError('accounts.pin_invalid');
      }),
  };
}

export type Pins = ReturnType<typeof createPins>;
