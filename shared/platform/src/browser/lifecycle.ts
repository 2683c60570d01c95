import type { Lifecycle, LifecycleState } from '../lifecycle.ts';

/** `pagehide` and `freeze` mean suspended; `pageshow` and `resume` undo it (Page Lifecycle, WICG). */
export function createBrowserLifecycle(): Lifecycle {
  let isSuspended = false;
  const state = (): LifecycleState => {
    if (isSuspended) return 'suspended';
    return document.visibilityState === 'visible' ? 'visible' : 'hidden';
  };
  return {
    state,
    subscribe: (listener) => {
      let last = state();
      const report = (): void => {
        const next = state();
        if (next === last) return;
        last = next;
        listener(next);
      };
      const suspend = (): void => {
        isSuspended = true;
        report();
      };
      const wake = (): void => {
        isSuspended = false;
        report();
      };
      const listeners = [
        [document, 'visibilitychange', report],
        [window, 'pagehide', suspend],
        [window, 'pageshow', wake],
        [document, 'freeze', suspend],
        [document, 'resume', wake],
      ] as const;
      for (const [target, event, handler] of listeners) target.addEventListener(event, handler);
      return () => {
        for (const [target, event, handler] of listeners) target.removeEventListener(event, handler);
      };
    },
  };
}
