/**
 * Does something once what is on its way to the screen is there. A window that nobody sees paints nothing
 * (html.spec.whatwg.org/#animation-frames): there, at once.
 */
export function afterPaint(work: () => void): void {
  if (typeof document === 'undefined' || document.hidden) work();
  else requestAnimationFrame(() => setTimeout(work));
}
