import { startTransition } from 'react';

/**
 * Lets React follow after the frame that shows the moved focus was painted, in slices that the next key press may interrupt: the
 * press itself renders nothing.
 */
export function afterFrame(update: () => void): void {
  requestAnimationFrame(() => window.setTimeout(() => startTransition(update), 0));
}
