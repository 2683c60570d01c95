const ROOM_PX = 16;

/** Scrolls the marked host (`data-scroll="x"` or `"y"`) just so far that the focused element is whole. Scroll bars are not shown. */
export function keepInView(element: Element): void {
  const host = element.closest<HTMLElement>('[data-scroll]');
  if (host === null) return;
  const inner = element.getBoundingClientRect();
  const outer = host.getBoundingClientRect();
  // The stage may be scaled, scroll offsets are not.
  const scale = outer.width / host.offsetWidth || 1;
  const over = (start: number, end: number) => (start < 0 ? start / scale - ROOM_PX : Math.max(0, end / scale + ROOM_PX));
  if (host.dataset['scroll'] === 'x') {
    const end = inner.right - outer.right;
    if (inner.left < outer.left || end > 0) host.scrollLeft += over(inner.left - outer.left, end);
  } else {
    const end = inner.bottom - outer.bottom;
    if (inner.top < outer.top || end > 0) host.scrollTop += over(inner.top - outer.top, end);
  }
}
