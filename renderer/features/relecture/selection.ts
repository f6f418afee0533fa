import { useEffect } from 'react';
import type { Place } from '../../../shared/relecture/passage.ts';

/** Words that a person has chosen in a field of an item. */
export interface MotsChoisis extends Place {
  readonly item: string;
  readonly champ: string;
  /** All that the field holds. */
  readonly valeur: string;
}

type Champ = HTMLInputElement | HTMLTextAreaElement;

const isChamp = (target: unknown): target is Champ =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  target.closest('[data-item][data-champ]') !== null;

/** Tab into a field of one line chooses all of it: nobody chose those words. */
const isChosen = ({ value, selectionStart, selectionEnd, tagName }: Champ): boolean =>
  selectionStart !== selectionEnd &&
  (tagName === 'TEXTAREA' || (selectionEnd ?? 0) - (selectionStart ?? 0) < value.length);

/** The last field where words were chosen: what is pressed next takes the focus, and they stay chosen. */
let dernier: Champ | null = null;

/** The words chosen in the field where the person is, or last chose some, without the spaces around; null when none are. */
export function motsChoisis(): MotsChoisis | null {
  const champ = isChamp(document.activeElement) ? document.activeElement : dernier;
  const place = champ?.isConnected === true ? champ.closest<HTMLElement>('[data-item][data-champ]') : null;
  const { item, champ: nom } = place?.dataset ?? {};
  if (champ === null || item === undefined || nom === undefined || !isChosen(champ)) return null;
  const { value: valeur, selectionStart, selectionEnd } = champ;
  const mots = valeur.slice(selectionStart ?? 0, selectionEnd ?? 0);
  const debut = (selectionStart ?? 0) + (mots.length - mots.trimStart().length);
  const fin = debut + mots.trim().length;
  return debut < fin ? { item, champ: nom, debut, fin, valeur } : null;
}

/** Once something was said of them, they are no longer what is commented next. */
export function motsDits(): void {
  dernier = null;
}

/** Remembers the field where words were last chosen, while something can be said of it. */
export function useChampSuivi(): void {
  useEffect(() => {
    const follow = ({ target }: FocusEvent): void => {
      if (isChamp(target) && isChosen(target)) dernier = target;
    };
    document.addEventListener('focusout', follow);
    return () => document.removeEventListener('focusout', follow);
  }, []);
}
