import type { Ecarte } from '../../contract/answers/history.ts';
import type { Json } from '../../domain/json.ts';
import type { Sorte } from '../../fusion/modele.ts';
import { quoted } from './quoted.ts';
import { capitalised } from './uncapitalised.ts';

const recus: Readonly<Record<Sorte, string>> = {
  champ: 'ce qui était reçu',
  place: 'le déplacement reçu',
  ajout: 'l’ajout reçu',
  retrait: 'la suppression reçue',
  code: 'le code reçu',
};

const faits: Readonly<Record<Sorte, string>> = {
  champ: 'ce qu’a écrit',
  place: 'le déplacement fait par',
  ajout: 'l’ajout fait par',
  retrait: 'la suppression faite par',
  code: 'le code donné par',
};

/** « ce qu’a écrit Claire, « 3 », », « le déplacement fait par Claire » */
function recuDit({ sorte, recu }: Ecarte, dite: (valeur: Json) => string): string {
  if (recu === null) return recus[sorte];
  const dit = sorte === 'champ' ? dite(recu.valeur) : '';
  const texte = typeof recu.valeur === 'string' ? dit : dit.replaceAll('\n', '\u00a0; ');
  const quoi = `${faits[sorte]} ${recu.par.nom}`;
  return texte === '' ? quoi : `${quoi}, ${quoted(texte)},`;
}

/** « Poids : ce qu’a écrit Claire, « 3 », a été refusé. Motif : deux suffisent ». `champ`: its label; null: the item itself. `dite`: a value of it, as it is read. */
export function ecarteDit(ecarte: Ecarte, champ: string | null, dite: (valeur: Json) => string): string {
  const { sorte, question, choix, motif } = ecarte;
  const isTravail = question === 'retireIci';
  const recu = isTravail ? 'ce qui avait changé dans l’autre copie' : recuDit(ecarte, dite);
  const accord = sorte === 'retrait' && !isTravail ? 'e' : '';
  const fait = choix === 'notre' ? `a été refusé${accord}` : `a été remis${accord} à plus tard`;
  const reste = isTravail && choix === 'notre' ? ', l’élément est resté retiré' : '';
  const dit = `${recu} ${fait}${reste}.`;
  const pourquoi = motif === null ? '' : ` Motif : ${motif}`;
  return `${champ === null ? capitalised(dit) : `${champ} : ${dit}`}${pourquoi}`;
}
