import { AppError } from '@app/contracts';

/** What leaves the house: a mail or an SMS, in the reader's language already. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

/**
 * Hands a letter to the outside party. Throws a retryable AppError when it did not take the letter this time, `LetterRefused`
 * when it never will.
 */
export type Gateway = { readonly deliver: (letter: Letter) => Promise<void> };

/** The party refused this letter for good: the address does not exist, the number is barred. */
export class LetterRefused extends Error {
  override readonly name = 'LetterRefused';
}

/** How long an outside party may take to answer. */
export const ANSWER_MS = 15_000;

export const unavailable = (cause: unknown): AppError => new AppError('service.unavailable', {}, { cause });
