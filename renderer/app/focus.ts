import { isBehindOverlay, OVERLAY } from './keyboard.ts';

const HEADING = 'h1, h2, h3, h4';

/** Where the focus last was, and what stood around it, from the inside out. */
interface Held {
  readonly element: Element;
  readonly around: readonly Element[];
}

function* ancestors(element: Element): Generator<Element> {
  for (let one = element.parentElement; one !== null; one = one.parentElement) yield one;
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** What is left of the place, said by its heading: a person reads on from there. */
function headingNear(around: readonly Element[]): HTMLElement | null {
  for (const place of around.filter(({ isConnected }) => isConnected)) {
    const heading =
      place.querySelector<HTMLElement>(`main :is(${HEADING})`) ?? place.querySelector<HTMLElement>(HEADING);
    if (heading !== null) return heading;
  }
  return null;
}

/** A heading takes it so that it is heard. */
function focusOn(element: HTMLElement | null): void {
  if (element?.matches(HEADING) === true) element.tabIndex = -1;
  element?.focus();
}

/** Two frames: dialogs and rows that give the focus back by themselves have then done so. */
export function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

const TRIES = 60;

/** A dialog that closes first gives the focus back where it was, and what was asked for may still have to be read. */
export function focusOnceShown(find: () => HTMLElement | null, tries = TRIES): void {
  requestAnimationFrame(() => {
    const found = isBehindOverlay() ? null : find();
    if (found !== null) focusOn(found);
    else if (tries > 0) focusOnceShown(find, tries - 1);
  });
}

/**
 * Asked before a line of a list goes: what gives the focus to the one beside it, once it is gone. Where there is none, `keepFocus` has
 * the heading take it.
 */
export function besideLine(id: string): () => void {
  const line = document.querySelector(`[data-item="${CSS.escape(id)}"]`);
  const beside = line?.nextElementSibling ?? line?.previousElementSibling;
  const button = beside?.querySelector<HTMLElement>('button') ?? null;
  return () => {
    if (button !== null) focusOnceShown(() => (line?.isConnected === true ? null : button));
  };
}

/**
 * What has the focus may go, or be disabled while what it asked for is done: browsers then leave the focus on nothing, and whoever
 * works without a mouse is lost. It goes to the heading of what is left around; or back, once what had it is enabled again. A
 * person who presses beside everything has put the focus down: it stays so. Answers what stops all that.
 */
export function keepFocus(): () => void {
  let held: Held | null = null;
  let isAwaited = false;
  let isGone = false;
  let isChecking = false;
  /** What last had it outside of dialogs. */
  let outside: HTMLElement | null = null;

  // A dialog that closes gives it back by itself, but now and then while what is behind it is still inert.
  const openerOf = (around: readonly Element[]): HTMLElement | null => {
    const canTake = outside?.isConnected === true && !outside.matches(':disabled');
    const isClosed = around.some((place) => place.matches(OVERLAY) && !place.isConnected);
    return canTake && isClosed ? outside : null;
  };
  const check = (): void => {
    if (held === null || !isNowhere()) return;
    const { element, around } = held;
    // While there is no heading yet, what is drawn next is waited for.
    if (!element.isConnected) {
      if (isGone) return focusOn(openerOf(around) ?? headingNear(around));
      // It may have gone a moment ago, with a dialog that gives the focus back in the frame that follows.
      isGone = true;
      checkLater();
    } else if (element.matches(':disabled')) return;
    else if (isAwaited && element instanceof HTMLElement) element.focus();
    else held = null;
  };
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    held = { element: target, around: [...ancestors(target)] };
    if (target instanceof HTMLElement && target.closest(OVERLAY) === null) outside = target;
    isAwaited = false;
    isGone = false;
  };
  const checkLater = (): void => {
    if (isChecking) return;
    isChecking = true;
    afterDrawing(() => {
      isChecking = false;
      check();
    });
  };
  const observer = new MutationObserver(() => {
    if (held === null) return;
    // Browsers take the focus away a moment after.
    if (held.element.matches(':disabled')) isAwaited = true;
    if (isNowhere()) checkLater();
  });
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', checkLater);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', checkLater);
  };
}
