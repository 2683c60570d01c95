import { setFocus } from '@noriginmedia/norigin-spatial-navigation';

/** Often enough that nobody notices, and a single query on a page of some hundred elements. */
const CHECK_MS = 80;
const KEY = 'data-focus-key';

/** The best element to take a lost focus: inside the uppermost dialog, and in the content rather than in the menu. */
function findHeir(page: ParentNode): string | null {
  const dialogs = page.querySelectorAll('[role=dialog]');
  const layer = dialogs[dialogs.length - 1] ?? page;
  const leaves = [...layer.querySelectorAll(`[${KEY}]:not([aria-disabled]):not(:disabled)`)].filter(
    (element) => element.querySelector(`[${KEY}]`) === null && element.getAttribute('role') !== 'group',
  );
  const heir = leaves.find((element) => element.closest('[role=navigation]') === null) ?? leaves[0];
  return heir?.getAttribute(KEY) ?? null;
}

/** A remote without a focus is dead: whenever nothing on the page has it, something takes it. The returned function stops the watch. */
export function watchFocus(page: Document): () => void {
  const timer = window.setInterval(() => {
    if (page.hidden || page.querySelector('[data-focused]') !== null) return;
    const heir = findHeir(page);
    if (heir !== null) void setFocus(heir);
  }, CHECK_MS);
  return () => window.clearInterval(timer);
}
