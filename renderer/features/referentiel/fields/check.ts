import {
  estUnDoute,
  fauteIdentifiant,
  identifiantLu,
  phraseIdentifiant,
  sorteDuNumero,
  type SorteIdentifiant,
} from '../../../../shared/identifiants/identifiants.ts';
import { texts } from '../../../../shared/i18n/window.ts';

/** What is wrong with what is typed, said under its field. */
export interface Fault {
  readonly message: string;
  /** It may be saved all the same. */
  readonly isDoubt: boolean;
}

/** Reads one word that is typed: what it stands for, and what is wrong with it. */
export type Check = (word: string) => { readonly word: string; readonly fault: Fault | null };

const wrong = (message: string): Fault => ({ message, isDoubt: false });

/** As `shared/identifiants` says it. */
export const identifiant =
  (sorte: SorteIdentifiant): Check =>
  (typed) => {
    const word = identifiantLu(sorte, typed);
    const faute = fauteIdentifiant(sorte, word);
    const fault = faute === null ? null : { message: phraseIdentifiant(faute), isDoubt: estUnDoute(faute) };
    return { word, fault };
  };

/** A number that may be left out. */
export function readNumero(sorte: SorteIdentifiant, typed: string): ReturnType<Check> {
  const text = typed.trim();
  return text === '' ? { word: '', fault: null } : identifiant(sorte)(text);
}

/** The number of a fiche of either register. */
export const numeroDeFiche: Check = (word) => identifiant(sorteDuNumero(word))(word);

export const between =
  (least: number, most: number): Check =>
  (word) => {
    const isIn = Number(word) >= least && Number(word) <= most;
    return { word, fault: isIn ? null : wrong(texts.editor.between(least, most)) };
  };

/** Where nothing may be written, whatever it is. */
export const never =
  (reason: string): Check =>
  (word) => ({ word, fault: wrong(reason) });
